import { assertNever } from '#domain/assert-never.ts';
import type { PublicProfile, PublicRecord } from '#domain/profile.ts';
import type { RepairOutlook } from '#domain/wire/repair.ts';
import { CHINESE, type Edition } from './edition.ts';
import type { Fact } from './fact.ts';

/** One condition as a line of the list. */
export type ConditionLine = { text: string; state: string };

/** What lies ahead for one record on the page. `href` leads to its card. */
export type RepairLine = {
  href: string;
  heading: string;
  facts: readonly Fact[];
  conditions: readonly ConditionLine[];
  /** The law the conditions rest on, each provision once. */
  basis: readonly { citation: string; unverified: boolean }[];
};

/** The section on credit repair and the days ahead; it is there on every profile, also where nothing is to be repaired. */
export type RepairSection = {
  lines: readonly RepairLine[];
  /** Whether an application is possible for any of them, now or later. */
  showsWhere: boolean;
  calendarHref: string;
  feedHref: string;
};

function headingOf(record: PublicRecord, { words: { REPAIR } }: Edition): string | null {
  switch (record.kind) {
    case 'registration':
    case 'licence':
    case 'commitment':
      return null;
    case 'penalty':
      return REPAIR.records.penalty(record.body.documentNumber);
    case 'spot-check':
      return REPAIR.records['spot-check'](record.body.checkedOn);
    case 'sampling-test':
      return REPAIR.records['sampling-test'](record.body.productName);
    case 'abnormal-listing':
      return (record.asFlag ? REPAIR.records.flag : REPAIR.records['abnormal-listing'])(record.body.listedOn);
    case 'serious-listing':
      return REPAIR.records['serious-listing'](record.body.listedOn);
    default:
      return assertNever(record);
  }
}

function factsOf({ opening, earliestOn, endsOn }: RepairOutlook, { words: { REPAIR } }: Edition): Fact[] {
  const words = REPAIR.opening[opening];
  const earliest = typeof words === 'string' ? words : words(earliestOn ?? '');
  return [
    { label: REPAIR.earliest, lines: [earliest] },
    { label: REPAIR.endsOn, lines: [endsOn === null ? REPAIR.noEnd : REPAIR.endsOnValue(endsOn)] },
  ];
}

/**
 * The section of a profile that tells the enterprise what lies ahead: for each negative record the earliest day of an application, the
 * conditions, the day it ends by itself; and where its days can be subscribed to.
 * @example repairSection(profile).lines[0]?.facts // [{ label: '最早可申请日', lines: ['2026-08-20 起'] }, …]
 */
export function repairSection(profile: PublicProfile, edition: Edition = CHINESE): RepairSection {
  const { REPAIR } = edition.words;
  const records = new Map(profile.records.map((record) => [record.id, record]));
  const lines = profile.repair.flatMap((outlook) => {
    const record = records.get(outlook.recordId);
    const heading = record === undefined ? null : headingOf(record, edition);
    if (heading === null) return [];
    const conditions = outlook.conditions.map(({ condition, state }) => ({
      text: REPAIR.conditions[condition],
      state: REPAIR.states[state],
    }));
    const provisions = new Map(outlook.conditions.map(({ basis }) => [basis.provision, basis]));
    const basis = [...provisions.values()].map(({ citation, confidence }) => ({
      citation,
      unverified: confidence === 'recalled',
    }));
    return [{ href: `#${outlook.recordId}`, heading, facts: factsOf(outlook, edition), conditions, basis }];
  });
  const data = edition.paths.enterpriseData(profile.uscc);
  return {
    lines,
    showsWhere: profile.repair.some(({ applyAt }) => applyAt.length > 0),
    calendarHref: `${data}/calendar.ics`,
    feedHref: `${data}/feed.json`,
  };
}
