import { addMonths } from '../date.ts';
import { ORDER_107 } from '../law/order-107.ts';
import type { PublicRecordOf } from '../profile.ts';
import type { RepairOutlook } from '../wire/repair.ts';
import { classifyPenalty, lowAmountThreshold } from './penalty-class.ts';
import { condition, minimumTerm, noRepeat, type RepairFacts, stopLaw } from './repair-conditions.ts';

type Outlook = Omit<RepairOutlook, 'recordId' | 'recordKind' | 'endsOn'>;

/**
 * The early stop of a penalty's publicity. Minor penalties, and those that end before anybody could ask, need no application; the
 * never-early kinds of RS-2021 allow none (Order 45 Art. 14); under RS-2025 the earliest day for food, drugs and special equipment is
 * not known (Order 107). Otherwise from the day the minimum has run, if the rest is there too.
 * @example penaltyOutlook(penalty, facts).opening // 'dated'
 */
export function penaltyOutlook(penalty: PublicRecordOf<'penalty'>, facts: RepairFacts): Outlook {
  const { ruleSet, asOf, entityKind, jurisdiction } = facts.context;
  const { startsOn, endsOn, earliestStopOn } = penalty.publicity;
  const found = classifyPenalty(penalty.body, ruleSet, lowAmountThreshold(entityKind, jurisdiction));
  const law = stopLaw(facts.context);
  const none = { earliestOn: null, conditions: [], applyAt: [] };
  if (found.kind === 'withheld' || found.penaltyClass === 'minor') return { ...none, opening: 'not-needed' };
  const { minimum } = ruleSet.terms[found.penaltyClass];
  if (minimum === null) {
    const why = condition('kind-may-stop-early', 'missing', law.conditions);
    return { ...none, opening: 'never', conditions: [why] };
  }
  if (earliestStopOn === null && endsOn !== null && addMonths(startsOn, minimum) >= endsOn) {
    return { ...none, opening: 'not-needed' };
  }
  return {
    opening: earliestStopOn === null ? 'not-known' : 'dated',
    earliestOn: earliestStopOn,
    conditions: [
      minimumTerm(earliestStopOn, asOf, earliestStopOn === null ? ORDER_107.strictField : law.minimum),
      condition('duties-performed', 'unknown', law.conditions),
      condition('harm-removed', 'unknown', law.conditions),
      ...law.commitment,
      noRepeat(penalty, facts, law.conditions),
      condition('on-no-list', facts.onNoList, law.conditions),
    ],
    applyAt: ['necips', 'credit-china'],
  };
}
