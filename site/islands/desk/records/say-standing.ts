import { ONE_RECORD, WITHHELD_REASONS } from '#site/text/zh-CN-desk-records.ts';
import type { RecordLine } from './record-answers.ts';

/**
 * What a record comes to today, and why it is kept back.
 * @example sayStanding({ outcome: 'withheld', reason: 'warning-only' }) // '未公示：仅警告、通报批评'
 */
export function sayStanding({ outcome, reason }: Pick<RecordLine, 'outcome' | 'reason'>): string {
  const words = ONE_RECORD.outcomes[outcome];
  return reason === null ? words : `${words}：${WITHHELD_REASONS[reason].says}`;
}
