import type { CalendarDate } from '../date.ts';
import { basesOf, type MeasureBasis } from './measure-basis.ts';
import type { RecordMeasure } from './record-measure.ts';

// In characters; less names no document.
const SHORTEST_REASON = 4;

/** What is wrong with a measure as it was written; each has one sentence with its cure at the desk. */
export type MeasureFault = 'reason-short' | 'basis-foreign' | 'day-ahead' | 'period-empty';

/**
 * What is wrong with a measure in itself, whatever the record: a reason that says nothing, a basis of another measure,
 * an end before it happened, a shield without a day.
 * @returns null if nothing is, else the first fault
 * @example measureFault({ measure: 'stop', on: tomorrow }, { basis: 'repair-granted', reason: '修复决定书' }, today) // 'day-ahead'
 */
export function measureFault(
  measure: RecordMeasure,
  { basis, reason }: { basis: MeasureBasis; reason: string },
  asOf: CalendarDate,
): MeasureFault | null {
  if ([...reason.trim()].length < SHORTEST_REASON) return 'reason-short';
  if (!basesOf(measure.measure).includes(basis)) return 'basis-foreign';
  if ((measure.measure === 'withdraw' || measure.measure === 'stop') && measure.on > asOf) return 'day-ahead';
  if (measure.measure === 'shield' && measure.until !== null && measure.until <= measure.from) return 'period-empty';
  return null;
}
