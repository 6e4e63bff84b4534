import type { CalendarDate } from '../date.ts';
import type { NoticeLife } from './notice-life.ts';

/**
 * Where a notice stands on a day: one that was scheduled is published from its day on, though nobody touched it.
 * @example stageOn({ ...life, stage: 'scheduled', publicity: { publishOn: '2026-11-24', … } }, '2026-11-24') // 'published'
 */
export function stageOn(
  { stage, publicity }: Pick<NoticeLife, 'stage' | 'publicity'>,
  asOf: CalendarDate,
): NoticeLife['stage'] {
  return stage === 'scheduled' && publicity !== null && publicity.publishOn <= asOf ? 'published' : stage;
}
