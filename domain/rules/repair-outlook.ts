import { CHECK_RESULTS } from '../codes/check-result.ts';
import type { CalendarDate } from '../date.ts';
import { ORDER_107 } from '../law/order-107.ts';
import type { PublicRecord } from '../profile.ts';
import type { RepairOutlook } from '../wire/repair.ts';
import { condition, type RepairFacts, stopLaw } from './repair-conditions.ts';
import { abnormalOutlook, seriousOutlook } from './repair-listing.ts';
import { penaltyOutlook } from './repair-penalty.ts';

const NEGATIVE: ReadonlySet<string> = new Set(CHECK_RESULTS.filter(({ negative }) => negative).map(({ code }) => code));

/**
 * What lies ahead for every published negative record of an enterprise (信用修复提醒), in the order of its records. It looks at nothing
 * but what is published, and says `unknown` of everything a party does beside it. A record whose negative side is over has none.
 * @example repairOutlooks({ records, sources, context })[0]?.earliestOn // '2026-08-20'
 */
export function repairOutlooks(facts: RepairFacts): RepairOutlook[] {
  return facts.records.flatMap((record) => outlookOf(record, facts) ?? []);
}

/**
 * The days on which the outlook of a published record changes by law alone, beside its end.
 * @example repairDays(listing) // [earliestStopOn, banEndsOn]
 */
export function repairDays(record: PublicRecord): readonly (CalendarDate | null)[] {
  const { earliestStopOn } = record.publicity;
  return record.kind === 'serious-listing' ? [earliestStopOn, record.body.banEndsOn] : [earliestStopOn];
}

function outlookOf(record: PublicRecord, facts: RepairFacts): RepairOutlook | null {
  const { id: recordId, publicity } = record;
  const { endsOn } = publicity;
  switch (record.kind) {
    case 'registration':
    case 'licence':
      return null;
    case 'penalty':
      return { recordId, recordKind: record.kind, ...penaltyOutlook(record, facts), endsOn };
    case 'spot-check':
      if (!record.body.results.some((code) => NEGATIVE.has(code))) return null;
      return { recordId, recordKind: record.kind, ...resultOutlook(facts), endsOn };
    case 'sampling-test':
      if (record.body.verdict === 'qualified') return null;
      return { recordId, recordKind: record.kind, ...resultOutlook(facts), endsOn };
    case 'abnormal-listing':
      return { recordId, recordKind: record.kind, ...abnormalOutlook(record), endsOn };
    case 'serious-listing':
      return { recordId, recordKind: record.kind, ...seriousOutlook(record, facts), endsOn };
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
