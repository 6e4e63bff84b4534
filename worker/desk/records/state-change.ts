import type { RecordMeasure } from '#domain/records-desk/record-measure.ts';
import type { StateChange } from '../../store/record-state.ts';

/**
 * The change of a record's state that a measure is; null for a correction, which changes what the record says instead.
 * @example stateChangeOf({ measure: 'restore', ends: 'shield' }) // { measure: 'shield', period: null }
 */
export function stateChangeOf(measure: RecordMeasure): StateChange | null {
  switch (measure.measure) {
    case 'withdraw':
    case 'stop':
      return { measure: measure.measure, on: measure.on };
    case 'shield':
      return { measure: 'shield', period: { from: measure.from, until: measure.until } };
    case 'restore':
      return measure.ends === 'shield' ? { measure: 'shield', period: null } : { measure: measure.ends, on: null };
    case 'correct':
      return null;
  }
}
