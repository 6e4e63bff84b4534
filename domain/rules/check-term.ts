import { CHECK_RESULT_CODES, CHECK_RESULTS } from '../codes/check-result.ts';
import { addMonths, type CalendarDate } from '../date.ts';
import type { RecordOf } from '../enterprise.ts';
import { documentNumberKey } from '../identifiers/document-number.ts';
import { INSPECTION } from '../law/inspection.ts';
import { ORDER_107 } from '../law/order-107.ts';
import { POLICY } from '../law/policy.ts';
import type { Provision } from '../law/provision.ts';
import { earliestDay } from './earliest-day.ts';
import { firstDay } from './first-day.ts';
import { publicityStart, type Start } from './publicity-start.ts';
import { afterItsPublication, type RecordTerm, withheld } from './record-term.ts';
import type { RuleContext } from './rule-context.ts';

const NEGATIVE_RESULTS: ReadonlySet<string> = new Set(
  CHECK_RESULTS.filter((result) => result.negative).map((result) => result.code),
);

/**
 * The publicity of a spot check: from publication; a result that reports a problem no longer than one year, and never after the
 * penalty it led to (Order 107). No term is set for a result without a problem.
 * @example spotCheckTerm(record, context) // linked penalty ends 2026-06-01 → endsOn 2026-06-01
 */
export function spotCheckTerm(record: RecordOf<'spot-check'>, context: RuleContext): RecordTerm {
  const { checkedOn, publishedOn, results, checkKind, planName, items, checkingAuthority } = record.body;
  if (!results.every((result) => CHECK_RESULT_CODES.includes(result))) return withheld('invalid-record');
  if (publishedOn !== null && publishedOn < checkedOn) return withheld('invalid-record');
  const stated = publicityStart(checkedOn, publishedOn, record.receivedOn);
  if (checkedOn > stated.on) return afterItsPublication(checkedOn, context.asOf);
  const start = firstDay(record, { happenedOn: 'checkedOn', publishedOn: 'publishedOn' }, stated);
  const subject = [checkKind, planName, items, checkingAuthority.name].join(' ');
  return linkedTerm(
    start,
    results.some((result) => NEGATIVE_RESULTS.has(result)),
    record.body.penaltyDocumentNumber,
    [
      INSPECTION.randomCheck,
      ...(/食品|餐饮/u.test(subject) ? [INSPECTION.foodArt39] : []),
      ...(/特种设备|电梯|锅炉|气瓶/u.test(subject) ? [INSPECTION.equipmentArt15] : []),
    ],
    context,
  );
}

/**
 * The publicity of a sampling test: as a spot check, from the day of the notice. The batch, not the brand, is what failed
 * (食品安全法 Art. 118).
 * @example samplingTerm(record, context) // notice of 2026-05-01, unqualified → endsOn 2027-05-01
 */
export function samplingTerm(record: RecordOf<'sampling-test'>, context: RuleContext): RecordTerm {
  const { noticedOn, verdict, failedItems, penaltyDocumentNumber } = record.body;
  if (verdict === 'qualified' && failedItems.length > 0) return withheld('invalid-record');
  const stated = publicityStart(null, noticedOn, record.receivedOn);
  const start = firstDay(record, { happenedOn: null, publishedOn: 'noticedOn' }, stated);
  // A bad result whose notice nobody can date has no term that could be counted.
  if (verdict === 'unqualified' && start.basis === 'RECEIVED') return withheld('invalid-record');
  return linkedTerm(
    start,
    verdict === 'unqualified',
    penaltyDocumentNumber,
    [INSPECTION.foodSafetyArt118, INSPECTION.randomCheck],
    context,
  );
}

function linkedTerm(
  start: Start,
  isNegative: boolean,
  penaltyDocumentNumber: string | null,
  basis: readonly Provision[],
  context: RuleContext,
): RecordTerm {
  const penalty =
    penaltyDocumentNumber === null ? undefined : context.penaltyFates.get(documentNumberKey(penaltyDocumentNumber));
  if (penalty !== undefined && penalty.suspended !== null) return withheld(penalty.suspended);
  const longest: CalendarDate | null = isNegative
    ? addMonths(start.on, ORDER_107.negativeResults.values.maximumMonths)
    : null;
  return {
    kind: 'term',
    startsOn: start.on,
    startBasis: start.basis,
    endsOn: earliestDay(longest, penalty?.endsOn),
    earliestStopOn: null,
    basis: [
      ...basis,
      ...(isNegative ? [ORDER_107.negativeResults, POLICY.negativeResults] : []),
      ...(penalty === undefined ? [] : [ORDER_107.linkedStop, POLICY.linkedStop]),
      ...(start.basis === 'DECIDED' ? [POLICY.lateFile] : []),
    ],
  };
}
