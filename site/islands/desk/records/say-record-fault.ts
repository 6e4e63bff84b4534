import { RECORD_FAULTS } from '#site/text/zh-CN-desk-measures.ts';
import { sayFault } from '../say-fault.ts';

/**
 * The sentence for a problem of the records side, by what stands against the measure itself, else by its code.
 * @example sayRecordFault({ code: 'measure-fault', fault: 'day-ahead' }) // '日期晚于今天，请改正。'
 */
export function sayRecordFault({ code, fault }: { code: string; fault?: string }): string {
  const byFault = fault === undefined ? undefined : RECORD_FAULTS[fault];
  return (code === 'measure-fault' ? byFault : undefined) ?? RECORD_FAULTS[code] ?? sayFault(code);
}
