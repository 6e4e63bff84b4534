import { CHECK_RESULTS } from '../codes/check-result.ts';
import type { CalendarDate } from '../date.ts';
import { ORDER_107 } from '../law/order-107.ts';
import type { PublicRecord, PublicRecordOf } from '../profile.ts';
import type { RepairOutlook } from '../wire/repair.ts';
import { condition, type RepairFacts, type RepairSources, repairFacts, stopLaw } from './repair-conditions.ts';
import { abnormalOutlook, seriousOutlook } from './repair-listing.ts';
import { penaltyOutlook } from './repair-penalty.ts';

const NEGATIVE: ReadonlySet<string> = new Set(CHECK_RESULTS.filter(({ negative }) => negative).map(({ code }) => code));

/**
 * What lies ahead for every published negative record of an enterprise (信用修复提醒), in the order of its records. It looks at nothing
 * but what is published, and says `unknown` of everything a party does beside it. A record whose negative side is over has none.
 * @example repairOutlooks({ records, sources, context })[0]?.earliestOn // '2026-08-20'
 */
export function repairOutlooks(published: RepairSources): RepairOutlook[] {
  const negative = published.records.filter(isNegative);
  if (negative.length === 0) return [];
  const facts = repairFacts(published);
  return negative.map((record) => outlookOf(record, facts));
}

/**
 * The days on which the outlook of a published record changes by law alone, beside its end.
 * @example repairDays(listing) // [earliestStopOn, banEndsOn]
 */
export function repairDays(record: PublicRecord): readonly (CalendarDate | null)[] {
  const { earliestStopOn } = record.publicity;
  return record.kind === 'serious-listing' ? [earliestStopOn, record.body.banEndsOn] : [earliestStopOn];
}

type NegativeRecord = PublicRecordOf<RepairOutlook['recordKind']>;

function isNegative(record: PublicRecord): record is NegativeRecord {
  switch (record.kind) {
    case 'registration':
    case 'licence':
    // Whether a broken commitment is repaired by an application of its own is not known; it ends by itself.
    case 'commitment':
      return false;
    case 'spot-check':
      return record.body.results.some((code) => NEGATIVE.has(code));
    case 'sampling-test':
      return record.body.verdict === 'unqualified';
    case 'penalty':
    case 'abnormal-listing':
    case 'serious-listing':
      return true;
  }
}

function outlookOf(record: NegativeRecord, facts: RepairFacts): RepairOutlook {
  const { id: recordId, kind: recordKind, publicity } = record;
  return { recordId, recordKind, ...courseOf(record, facts), endsOn: publicity.endsOn };
}

function courseOf(
  record: NegativeRecord,
  facts: RepairFacts,
): Omit<RepairOutlook, 'recordId' | 'recordKind' | 'endsOn'> {
  switch (record.kind) {
    case 'penalty':
      return penaltyOutlook(record, facts);
    case 'spot-check':
    case 'sampling-test':
      return resultOutlook(facts);
    case 'abnormal-listing':
      return abnormalOutlook(record);
    case 'serious-listing':
      return seriousOutlook(record, facts);
  }
}

/** Order 107 lets negative results be repaired; from when on is not known. Before it they only ended by themselves. */
function resultOutlook({ context }: RepairFacts): Omit<RepairOutlook, 'recordId' | 'recordKind' | 'endsOn'> {
  if (context.ruleSet.id === 'RS-2021') {
    return { opening: 'not-needed', earliestOn: null, conditions: [], applyAt: [] };
  }
  return {
    opening: 'not-known',
    earliestOn: null,
    conditions: [
      condition('minimum-term', 'unknown', ORDER_107.negativeResults),
      condition('duties-performed', 'unknown', ORDER_107.negativeResults),
      ...stopLaw(context).commitment,
    ],
    applyAt: ['necips', 'credit-china'],
  };
}
