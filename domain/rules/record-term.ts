import type { CalendarDate } from '../date.ts';
import type { Provision } from '../law/provision.ts';
import type { WithheldReason } from '../publication.ts';
import type { LegalBasis } from '../wire/legal-basis.ts';

/** Which day opens the term: the source's publication, receipt by this system, or the decision. */
export type StartBasis = 'PUBLISHED' | 'RECEIVED' | 'DECIDED';

/**
 * What a rule says of one record, whatever the day: never public, for a reason; or public from `startsOn` (included) to
 * `endsOn` (excluded; null: no term is set by law). `local` are bases outside the registry of law, e.g. a city's threshold.
 */
export type RecordTerm =
  | { readonly kind: 'withheld'; readonly reason: WithheldReason; readonly changesOn: CalendarDate | null }
  | {
      readonly kind: 'term';
      readonly startsOn: CalendarDate;
      /** First day on which it may be shown, where the term counts from an earlier one. */
      readonly shownFrom?: CalendarDate;
      readonly startBasis: StartBasis;
      readonly endsOn: CalendarDate | null;
      readonly earliestStopOn: CalendarDate | null;
      readonly basis: readonly Provision[];
      readonly local?: readonly LegalBasis[];
    };

/**
 * Shorthand of the rules: never public, for a reason. `changesOn`: a day on which another reason may take its place.
 * @example return withheld('warning-only')
 */
export function withheld(reason: WithheldReason, changesOn: CalendarDate | null = null): RecordTerm {
  return { kind: 'withheld', reason, changesOn };
}

/**
 * A record whose event lies after the first day of its publicity: not yet there, or, once that day has come, a contradiction.
 * @example return afterItsPublication(body.decidedOn, context.asOf)
 */
export function afterItsPublication(happensOn: CalendarDate, asOf: CalendarDate): RecordTerm {
  return happensOn > asOf ? withheld('date-in-future', happensOn) : withheld('invalid-record');
}
