import type { CalendarDate } from '../date.ts';
import { isInForce } from '../law/in-force.ts';
import type { RecordTerm } from './record-term.ts';

// The portal's own rules only ever shorten what the law allows; there is no text of another to compare them with.
const OWN_RULE = /^portal-/;

/**
 * Whether the publicity of a record rests, on that day, on a provision whose text nobody has read (`recalled`): its own or a local one.
 * @example restsOnRecalledLaw(term, '2026-11-24') // true for a term by Order 107
 */
export function restsOnRecalledLaw(
  { basis, local = [] }: Pick<Extract<RecordTerm, { kind: 'term' }>, 'basis' | 'local'>,
  asOf: CalendarDate,
): boolean {
  return (
    local.some(({ confidence }) => confidence === 'recalled') ||
    basis.some(
      (provision) => provision.confidence === 'recalled' && !OWN_RULE.test(provision.id) && isInForce(provision, asOf),
    )
  );
}
