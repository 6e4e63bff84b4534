import { addDays, addMonths, type CalendarDate } from '../date.ts';
import type { RecordOf } from '../enterprise.ts';
import { documentNumberKey } from '../identifiers/document-number.ts';
import { ORDER_107 } from '../law/order-107.ts';
import { POLICY } from '../law/policy.ts';
import { earliestDay } from './earliest-day.ts';
import { dayIn } from './first-day.ts';
import { type RecordTerm, withheld } from './record-term.ts';
import type { RuleContext } from './rule-context.ts';

/**
 * A commitment is public from the day it was signed until its validity ends (28号, plan task 三). One that was broken: no longer than a
 * year from the day the breach was found, and never after the penalty that followed (the portal's own limits; no law sets one).
 * A breach that nobody dated, or that contradicts the check, is withheld.
 * @example commitmentTerm(record, context) // broken on 2026-05-06 → endsOn 2027-05-06
 */
export function commitmentTerm(record: RecordOf<'commitment'>, context: RuleContext): RecordTerm {
  const { signedOn, validUntil, fulfilment, checkedOn, breachText, breachOn, penaltyDocumentNumber } = record.body;
  const isBroken = fulfilment === 'broken';
  if (!isBroken && (breachText !== null || breachOn !== null)) return withheld('invalid-record');
  if (validUntil !== null && validUntil !== 'long-term' && validUntil < signedOn) return withheld('invalid-record');
  const foundOn = isBroken ? firstFinding(record) : (breachOn ?? checkedOn);
  if (isBroken && (foundOn === null || foundOn < signedOn)) return withheld('invalid-record');
  if (foundOn !== null && foundOn > context.asOf) return withheld('date-in-future', foundOn);
  const penalty =
    penaltyDocumentNumber === null ? undefined : context.penaltyFates.get(documentNumberKey(penaltyDocumentNumber));
  if (isBroken && penalty !== undefined && penalty.suspended !== null) return withheld(penalty.suspended);
  const validityEnd = validUntil === null || validUntil === 'long-term' ? null : addDays(validUntil, 1);
  const longest =
    isBroken && foundOn !== null ? addMonths(foundOn, POLICY.brokenCommitment.values.maximumMonths) : validityEnd;
  return {
    kind: 'term',
    startsOn: signedOn,
    startBasis: 'DECIDED',
    endsOn: isBroken ? earliestDay(longest, penalty?.endsOn) : longest,
    earliestStopOn: null,
    basis: [
      POLICY.commitment,
      ...(isBroken ? [POLICY.brokenCommitment] : []),
      ...(isBroken && penalty !== undefined ? [ORDER_107.linkedStop, POLICY.linkedStop] : []),
    ],
  };
}

/** The earliest day on which any version says the breach was found: a corrected day starts no new term. */
function firstFinding({ body, earlierVersions }: RecordOf<'commitment'>): CalendarDate | null {
  const stated = earlierVersions.map(({ body: earlier }) => dayIn(earlier, 'breachOn'));
  return earliestDay(body.breachOn ?? body.checkedOn, ...stated);
}
