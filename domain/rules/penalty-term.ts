import { addMonths, type CalendarDate } from '../date.ts';
import type { RecordOf } from '../enterprise.ts';
import { NDRC_36 } from '../law/ndrc-36.ts';
import { ORDER_45 } from '../law/order-45.ts';
import { POLICY } from '../law/policy.ts';
import type { Provision } from '../law/provision.ts';
import { type PenaltyClass, RULE_SETS, type RuleSet } from '../law/rule-sets.ts';
import type { Fen } from '../money.ts';
import type { AdminPenalty } from '../records/admin-penalty.ts';
import type { LegalBasis } from '../wire/legal-basis.ts';
import { earliestDay } from './earliest-day.ts';
import { dayIn, firstDay } from './first-day.ts';
import { contradictsAmounts } from './penalty-amounts.ts';
import { classifyPenalty, lowAmountThreshold } from './penalty-class.ts';
import { publicityStart } from './publicity-start.ts';
import { afterItsPublication, type RecordTerm, type StartBasis, withheld } from './record-term.ts';
import type { RuleContext } from './rule-context.ts';

const SUMMARY_NUMBER = /当场|当罚|当处|简易|简罚|简处/u;
const SUMMARY_TEXT = /当场(?:行政)?处罚|当场作出|当场收缴|简易程序/u;
const DAYS = { happenedOn: 'decidedOn', publishedOn: 'publishedOn' } as const;
const STRICT_FIELD = /食品|药品|特种设备/u;

/**
 * The publicity term of a penalty (Orders 45 and 107). Never public: a warning alone, a summary decision, unknown kinds, a
 * disputed decision, contradictory dates or amounts. Otherwise from publication (the term itself may count from the decision, see
 * Jurisdiction.termStart) to the earliest end that any rule set in force since then allows, or the source's own end if that is earlier.
 * @example penaltyTerm(record, context) // { kind: 'term', startsOn: '2026-01-10', endsOn: '2027-01-10', … }
 */
export function penaltyTerm(record: RecordOf<'penalty'>, context: RuleContext): RecordTerm {
  const { body } = record;
  if (isSummary(body)) return withheld('summary-procedure');
  // A revoked decision with its day of withdrawal has a term that ended on that day.
  if (body.decisionStatus === 'revoked' && !((record.state.withdrawnOn ?? '9999') <= context.asOf)) {
    return withheld('decision-revoked');
  }
  if (body.decisionStatus === 'disputed') return withheld('decision-disputed');
  // Only the police may detain; the file mixes departments.
  if (body.penaltyKinds.includes('DETENTION')) return withheld('other-department');

  const threshold = lowAmountThreshold(context.entityKind, context.jurisdiction);
  const classification = classifyPenalty(body, context.ruleSet, threshold);
  if (classification.kind === 'withheld') return withheld(classification.reason);
  if (contradictsAmounts(body)) return withheld('amounts-contradict');

  const stated = publicityStart(body.decidedOn, body.publishedOn, record.receivedOn);
  if (body.decidedOn > stated.on) return afterItsPublication(body.decidedOn, context.asOf);
  const start = firstDay(record, DAYS, stated);
  const countedFrom = (ruleSet: RuleSet): CalendarDate =>
    isCountedFromDecision(ruleSet, context) ? firstDecision(record, start.on) : start.on;
  const from = countedFrom(context.ruleSet);
  const computed = endUnderEveryRuleSet(body, start.on, countedFrom, threshold);
  const endsOn = body.publicityEndsOn === 'long-term' ? computed : earliestDay(computed, body.publicityEndsOn);
  // The rule set of the day alone would give another end, or would have started later, or lacks the amount to class by.
  const isInDoubt =
    start.on < context.ruleSet.from ||
    endsOn !== endUnder(context.ruleSet, classification.penaltyClass, body, from) ||
    (classification.byThreshold && body.fineAmount === null);
  return {
    kind: 'term',
    startsOn: from,
    startBasis: isCountedFromDecision(context.ruleSet, context) ? 'DECIDED' : start.basis,
    ...(from === start.on ? {} : { shownFrom: start.on }),
    endsOn,
    earliestStopOn: earliestStop(body, from, context.ruleSet, classification.penaltyClass),
    basis: basisOf(context, start.basis, isInDoubt, isStrictField(body)),
    ...(classification.byThreshold ? { local: [thresholdBasis(context)] } : {}),
  };
}

function isSummary(body: AdminPenalty): boolean {
  if (body.procedure === 'summary' || SUMMARY_NUMBER.test(body.documentNumber)) return true;
  return SUMMARY_TEXT.test(body.penaltyContent ?? '') || SUMMARY_TEXT.test(body.penaltyBasis ?? '');
}

/** The earliest end allowed by the rule sets in force on or after the start; a later rule set ends nothing before its first day. */
function endUnderEveryRuleSet(
  body: AdminPenalty,
  startsOn: CalendarDate,
  countedFrom: (ruleSet: RuleSet) => CalendarDate,
  threshold: Fen,
): CalendarDate | null {
  let earliest: CalendarDate | null = null;
  for (const ruleSet of RULE_SETS) {
    if (ruleSet.until !== null && ruleSet.until < startsOn) continue;
    const found = classifyPenalty(body, ruleSet, threshold);
    if (found.kind === 'withheld') continue;
    const end = endUnder(ruleSet, found.penaltyClass, body, countedFrom(ruleSet));
    earliest = earliestDay(earliest, end < ruleSet.from ? ruleSet.from : end);
  }
  return earliest;
}

function endUnder(
  ruleSet: RuleSet,
  penaltyClass: PenaltyClass,
  body: AdminPenalty,
  startsOn: CalendarDate,
): CalendarDate {
  const end = addMonths(startsOn, ruleSet.terms[penaltyClass].maximum);
  const bans = body.penaltyKinds.includes('RESTRICT_OPERATION') || body.penaltyKinds.includes('RESTRICT_EMPLOYMENT');
  if (!ruleSet.banProlongs || !bans || body.validUntil === null || body.validUntil === 'long-term') return end;
  return body.validUntil > end ? body.validUntil : end;
}

function earliestStop(
  body: AdminPenalty,
  startsOn: CalendarDate,
  ruleSet: RuleSet,
  penaltyClass: PenaltyClass,
): CalendarDate | null {
  const { minimum, strictFieldMinimum } = ruleSet.terms[penaltyClass];
  const months = isStrictField(body) ? strictFieldMinimum : minimum;
  return months === null ? null : addMonths(startsOn, months);
}

function isStrictField({ violationType, violationFacts, penaltyBasis }: AdminPenalty): boolean {
  return [violationType, violationFacts, penaltyBasis].some((text) => text !== null && STRICT_FIELD.test(text));
}

function isCountedFromDecision(ruleSet: RuleSet, { jurisdiction }: RuleContext): boolean {
  return jurisdiction.termStart[ruleSet.id] === 'DECIDED';
}

/** The earliest day of decision that any version states, and no day after the first of its publicity: a correction starts no new term. */
function firstDecision({ body, earlierVersions }: RecordOf<'penalty'>, startsOn: CalendarDate): CalendarDate {
  const stated = earlierVersions.map((version) => dayIn(version.body, DAYS.happenedOn));
  return earliestDay(body.decidedOn, startsOn, ...stated) ?? startsOn;
}

function basisOf(
  context: RuleContext,
  startBasis: StartBasis,
  isInDoubt: boolean,
  isStrict: boolean,
): readonly Provision[] {
  const { ruleSet } = context;
  const basis = [ORDER_45.art2, ...ruleSet.basis, ...(isStrict ? ruleSet.strictFieldBasis : [])];
  if (isCountedFromDecision(ruleSet, context)) basis.push(NDRC_36.start);
  else if (startBasis === 'DECIDED') basis.push(POLICY.lateFile);
  if (isInDoubt) basis.push(POLICY.earlierEnd);
  return basis;
}

// The standard was quoted for organisations under Order 45; whether it goes on, and for whom else, is not known.
function thresholdBasis({ jurisdiction, ruleSet, entityKind }: RuleContext): LegalBasis {
  const { citation, confidence } = jurisdiction.lowAmountFine;
  const isOrganisation = entityKind !== null && entityKind !== 'INDIVIDUAL_BUSINESS';
  return {
    provision: `low-amount-fine-${jurisdiction.id}`,
    citation,
    confidence: isOrganisation && ruleSet.id === 'RS-2021' ? confidence : 'recalled',
  };
}
