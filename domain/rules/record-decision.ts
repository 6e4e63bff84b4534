import { assertNever } from '../assert-never.ts';
import type { CalendarDate } from '../date.ts';
import type { EnterpriseRecord } from '../enterprise.ts';
import type { WithheldReason } from '../publication.ts';
import { abnormalTerm } from './abnormal-term.ts';
import { samplingTerm, spotCheckTerm } from './check-term.ts';
import { commitmentTerm } from './commitment-term.ts';
import { earliestDay } from './earliest-day.ts';
import { licenceTerm } from './licence-term.ts';
import { penaltyTerm } from './penalty-term.ts';
import { restsOnRecalledLaw } from './recalled-law.ts';
import { type RecordTerm, withheld } from './record-term.ts';
import { registrationTerm } from './registration-term.ts';
import type { RuleContext } from './rule-context.ts';
import { screenRecord } from './screening.ts';
import { seriousTerm } from './serious-term.ts';

/** A term that is open or was: what a published record is shown with. */
export type PublicTerm = Extract<RecordTerm, { kind: 'term' }>;

/**
 * What the law says of one record on one day. `changesOn`: days on which that may change by law alone.
 * `ended`: it was lawfully public before and no longer is.
 */
export type RecordDecision = { readonly changesOn: readonly (CalendarDate | null | undefined)[] } & (
  | { readonly outcome: 'published'; readonly term: PublicTerm }
  | { readonly outcome: 'ended'; readonly endedOn: CalendarDate }
  | { readonly outcome: 'withheld'; readonly reason: WithheldReason }
);

/**
 * Decides one record on `context.asOf`: first what may keep any record from the public, then the rule of its kind.
 * Expects a record of its schema; publishRecord() guards against others.
 * @example decideRecord(record, context) // { outcome: 'withheld', reason: 'warning-only', changesOn: [] }
 */
export function decideRecord(record: EnterpriseRecord, context: RuleContext): RecordDecision {
  const reason = screenRecord(record, context);
  // Its withdrawal still changes the fate of the checks and samples it led to.
  if (reason !== null) return { outcome: 'withheld', reason, changesOn: [record.state.withdrawnOn] };
  return decideTerm(termOf(record, context), record, context);
}

/**
 * The term of a record by the rule of its kind, cut short by early stop and withdrawal.
 * @example termOf(record, context) // { kind: 'term', startsOn: …, endsOn: … }
 */
export function termOf(record: EnterpriseRecord, context: RuleContext): RecordTerm {
  const term = termByRule(record, context);
  if (term.kind === 'withheld') return term;
  const { withdrawnOn, stoppedOn } = record.state;
  const endsOn = earliestDay(term.endsOn, stoppedOn, withdrawnOn);
  if (endsOn !== null && endsOn <= term.startsOn) {
    return withheld(endsOn === withdrawnOn ? 'decision-revoked' : 'invalid-record');
  }
  const earliestStopOn =
    term.earliestStopOn !== null && (endsOn === null || term.earliestStopOn < endsOn) ? term.earliestStopOn : null;
  return { ...term, endsOn, earliestStopOn };
}

function termByRule(record: EnterpriseRecord, context: RuleContext): RecordTerm {
  switch (record.kind) {
    case 'registration':
      return registrationTerm(record);
    case 'licence':
      return licenceTerm(record, context);
    case 'penalty':
      return penaltyTerm(record, context);
    case 'spot-check':
      return spotCheckTerm(record, context);
    case 'sampling-test':
      return samplingTerm(record, context);
    case 'abnormal-listing':
      return abnormalTerm(record, context);
    case 'serious-listing':
      return seriousTerm(record, context);
    case 'commitment':
      return commitmentTerm(record, context);
    default:
      return assertNever(record);
  }
}

function decideTerm(
  term: RecordTerm,
  record: EnterpriseRecord,
  { asOf, publishOnRecalledLaw }: RuleContext,
): RecordDecision {
  if (term.kind === 'withheld') {
    return { outcome: 'withheld', reason: term.reason, changesOn: [record.state.withdrawnOn, term.changesOn] };
  }
  const { shownFrom = term.startsOn, endsOn } = term;
  const { shieldedFrom, shieldedUntil, objectedOn, answeredOn } = record.state;
  if (asOf < shownFrom) return { outcome: 'withheld', reason: 'date-in-future', changesOn: [shownFrom] };
  if (endsOn !== null && endsOn <= asOf) return { outcome: 'ended', endedOn: endsOn, changesOn: [] };
  if (shieldedFrom !== undefined && shieldedFrom <= asOf && !(shieldedUntil !== undefined && shieldedUntil <= asOf)) {
    return { outcome: 'withheld', reason: 'shielded', changesOn: [shieldedUntil, endsOn] };
  }
  const changesOn = [endsOn, shieldedFrom, objectedOn, answeredOn];
  if (!publishOnRecalledLaw && restsOnRecalledLaw(term, asOf)) {
    return { outcome: 'withheld', reason: 'unverified-law', changesOn };
  }
  return { outcome: 'published', term, changesOn };
}
