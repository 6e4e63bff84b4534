import type { CalendarDate } from '../date.ts';
import type { Provision } from '../law/provision.ts';
import type { LegalBasis } from '../profile.ts';
import type { WithheldReason } from '../publication.ts';

/** Which day opens the term: the source's publication, receipt by this system, or the decision. */
export type StartBasis = 'PUBLISHED' | 'RECEIVED' | 'DECIDED';

/**
 * What a rule says of one record, whatever the day: never public, for a reason; or public from `startsOn` (included) to
 * `endsOn` (excluded; null: no term is set by law). `local` are bases outside the registry of law, e.g. a city's threshold.
 */
export type RecordTerm =
  | { readonly kind: 'withheld'; readonly reason: WithheldReason }
  | {
      readonly kind: 'term';
      readonly startsOn: CalendarDate;
      readonly startBasis: StartBasis;
      readonly endsOn: CalendarDate | null;
      readonly earliestStopOn: CalendarDate | null;
      readonly basis: readonly Provision[];
      readonly local?: readonly LegalBasis[];
    };

/**
 * Shorthand of the rules: never public, for a reason.
 * @example return withheld('warning-only')
 */
export function withheld(reason: WithheldReason): RecordTerm {
  return { kind: 'withheld', reason };
}
