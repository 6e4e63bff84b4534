import type { RecordMeasure } from '#domain/records-desk/record-measure.ts';
import { MEASURES, PAPERS } from '#site/text/zh-CN-desk-measures.ts';

/**
 * A measure in a few words, with its days; of a correction the word alone.
 * @example sayMeasure({ measure: 'withdraw', on: '2026-11-24' }) // '撤下（自 2026-11-24 起）'
 */
export function sayMeasure(measure: RecordMeasure): string {
  const { label } = MEASURES[measure.measure];
  switch (measure.measure) {
    case 'withdraw':
    case 'stop':
      return `${label}（${PAPERS.on(measure.on)}）`;
    case 'shield':
      return `${label}（${PAPERS.period(measure.from, measure.until)}）`;
    case 'restore':
      return PAPERS.restores(MEASURES[measure.ends].label);
    case 'correct':
      return label;
  }
}
