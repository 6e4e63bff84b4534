import type { AbnormalGround } from '../codes/abnormal-ground.ts';
import { ABNORMAL_LIST } from '../law/abnormal-list.ts';
import { ORDER_44 } from '../law/order-44.ts';
import type { PublicRecordOf } from '../profile.ts';
import type { RepairCondition, RepairOutlook } from '../wire/repair.ts';
import { condition, minimumTerm, type RepairFacts, stopLaw } from './repair-conditions.ts';

type Outlook = Omit<RepairOutlook, 'recordId' | 'recordKind' | 'endsOn'>;

const DUTY_OF_GROUND: Readonly<Record<AbnormalGround, RepairCondition['condition']>> = {
  ANNUAL_REPORT: 'annual-report-published',
  INSTANT_INFORMATION: 'information-published',
  FALSE_INFORMATION: 'information-corrected',
  UNREACHABLE: 'contact-restored',
  LEGACY: 'ground-removed',
};

/**
 * The removal from the list of abnormal operations: no shortest term, only the duty of its ground (暂行办法; an individual business is
 * restored, not removed).
 * @example abnormalOutlook(listing).conditions[0].condition // 'contact-restored'
 */
export function abnormalOutlook({ body, asFlag }: PublicRecordOf<'abnormal-listing'>): Outlook {
  const basis = asFlag ? ABNORMAL_LIST.individualFlag : ABNORMAL_LIST.removal;
  return {
    opening: 'when-performed',
    earliestOn: null,
    conditions: [condition(DUTY_OF_GROUND[body.ground], 'unknown', basis)],
    applyAt: ['necips'],
  };
}

/**
 * Early removal from the serious list: one year, and no statutory ban running (Order 44 Art. 16; 国市监信规〔2021〕3号 Art. 7). Where the
 * listing ends no later than that, no application is needed.
 * @example seriousOutlook(listing, facts).earliestOn // '2025-03-01'
 */
export function seriousOutlook(listing: PublicRecordOf<'serious-listing'>, facts: RepairFacts): Outlook {
  const { earliestStopOn } = listing.publicity;
  if (earliestStopOn === null) return { opening: 'not-needed', earliestOn: null, conditions: [], applyAt: [] };
  const { listedOn, banEndsOn } = listing.body;
  const { asOf } = facts.context;
  const law = ORDER_44.art16;
  const isPunishedAgain = facts.lastHeavierOn !== null && facts.lastHeavierOn > listedOn;
  const isBanned = banEndsOn === null ? 'unknown' : banEndsOn > asOf ? 'missing' : 'met';
  return {
    opening: 'dated',
    earliestOn: earliestStopOn,
    conditions: [
      minimumTerm(earliestStopOn, asOf, law),
      condition('duties-performed', 'unknown', law),
      condition('harm-removed', 'unknown', law),
      ...stopLaw(facts.context).commitment,
      condition('no-heavier-penalty', isPunishedAgain ? 'missing' : 'unknown', law),
      condition('no-running-measure', isBanned, law),
    ],
    applyAt: ['necips', 'credit-china'],
  };
}
