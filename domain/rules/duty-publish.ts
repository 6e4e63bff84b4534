import type { CalendarDate } from '../date.ts';
import type { Enterprise, EnterpriseRecord } from '../enterprise.ts';
import type { Jurisdiction } from '../jurisdiction/jurisdiction.ts';
import { isInForce } from '../law/in-force.ts';
import { INFORMATION_PUBLICITY } from '../law/information-publicity.ts';
import { INSPECTION } from '../law/inspection.ts';
import { ORDER_44 } from '../law/order-44.ts';
import { ORDER_45 } from '../law/order-45.ts';
import { POLICY } from '../law/policy.ts';
import type { Provision } from '../law/provision.ts';
import type { WithheldReason } from '../publication.ts';
import type { Duty, DutyReason } from './duty.ts';
import type { ClockFacts } from './duty-clock.ts';
import { dutyOnRecord } from './duty-on-record.ts';
import { provinceOfAuthority, provinceOfParty } from './duty-province.ts';

/** Where a record is looked at from. `withheld`: why it is kept from the public on `asOf`; null if it is or was public. */
export type DutyContext = {
  readonly enterprise: Enterprise;
  readonly asOf: CalendarDate;
  readonly jurisdiction: Jurisdiction;
  readonly withheld: WithheldReason | null;
};

type Term = { readonly provision: Provision; readonly workingDays: number | null };

/** What the law, or this portal for good, never publishes: nobody owes it. */
const NEVER_OWED: ReadonlySet<WithheldReason> = new Set([
  'warning-only',
  'summary-procedure',
  'minor-party',
  'natural-person',
  'other-department',
  'decision-revoked',
]);

/** Hidden for a time by law, having been shown (Order 107, bankruptcy reorganisation). */
const SHOWN_BEFORE: WithheldReason = 'shielded';

/** Owed whatever staff find: only the name, the text or the state of the record is to be set right first. */
const OWED_IN_REVIEW: ReadonlySet<WithheldReason> = new Set([
  'personal-data-found',
  'name-mismatch',
  'licence-status-unknown',
]);

const FOOD = /食品|餐饮/u;

/**
 * By when a record had to be published, by every rule that sets a term for its kind; none for what is never published. Done on the
 * day the source states; where it states none, on the day this system received a record it shows, at the latest.
 * @example publishDuties(record, context) // [{ duty: 'publish', dueOn: '2026-11-30', … }, { duty: 'publish-dual', … }]
 */
export function publishDuties(record: EnterpriseRecord, context: DutyContext): Duty[] {
  const withheld = context.withheld === SHOWN_BEFORE ? null : context.withheld;
  if (withheld !== null && NEVER_OWED.has(withheld)) return [];
  const startsOn = eventOf(record);
  const evidence = evidenceOf(record, startsOn, withheld);
  const duties: Duty[] = isFromElsewhere(record, context)
    ? pushedDuties(record, startsOn, evidence, context)
    : publishTerms(record, startsOn ?? record.receivedOn).map((term) =>
        dutyOf(record, 'publish', term, { startsOn, ...evidence }, context),
      );
  if (record.kind === 'penalty' || record.kind === 'licence') {
    const term = { provision: POLICY.dualPublicity, workingDays: POLICY.dualPublicity.values.workingDays };
    duties.push(dutyOf(record, 'publish-dual', term, { startsOn, ...evidence }, context));
  }
  // An event from before a rule was in force is not measured by it.
  return duties.filter(({ provision }) => isInForce(provision, startsOn ?? record.receivedOn));
}

/** A penalty of another province's authority is pushed here, and published by this regulator; one for a party elsewhere is pushed there. */
function pushedDuties(
  record: EnterpriseRecord,
  startsOn: CalendarDate | null,
  evidence: Omit<ClockFacts, 'startsOn' | 'workingDays'>,
  context: DutyContext,
): Duty[] {
  const provision = ORDER_45.art10;
  const { pushWorkingDays, publishWorkingDays } = provision.values;
  const isPartyOfHere = provinceOfParty(context.enterprise, context.jurisdiction) === ownProvince(context);
  if (!isPartyOfHere) {
    const clock = { startsOn, doneOn: null, unknownBecause: 'not-recorded' } as const;
    return [dutyOf(record, 'push', { provision, workingDays: pushWorkingDays }, clock, context)];
  }
  const pushed = { startsOn, doneOn: record.receivedOn, doneReason: 'first-seen-here' } as const;
  const published = dutyOf(
    record,
    'publish',
    { provision, workingDays: publishWorkingDays },
    { ...evidence, startsOn: record.receivedOn },
    context,
  );
  return [
    {
      ...dutyOf(record, 'push', { provision, workingDays: pushWorkingDays }, pushed, context),
      unit: decidingUnit(record),
    },
    { ...published, unit: context.jurisdiction.regulator },
  ];
}

function dutyOf(
  record: EnterpriseRecord,
  duty: Duty['duty'],
  { provision, workingDays }: Term,
  clock: Omit<ClockFacts, 'workingDays'>,
  { asOf }: DutyContext,
): Duty {
  return dutyOnRecord(record, duty, provision, { ...clock, workingDays }, asOf);
}

function decidingUnit(record: EnterpriseRecord): string {
  return record.kind === 'penalty' ? record.body.decidingAuthority.name : record.provenance.unit;
}

function isFromElsewhere(record: EnterpriseRecord, { enterprise, jurisdiction }: DutyContext): boolean {
  if (record.kind !== 'penalty') return false;
  const authority = provinceOfAuthority(record.body.decidingAuthority, jurisdiction);
  const party = provinceOfParty(enterprise, jurisdiction);
  return authority !== null && party !== null && authority !== party;
}

function ownProvince({ jurisdiction }: DutyContext): string | undefined {
  return jurisdiction.regions[0]?.code.slice(0, 2);
}

function publishTerms(record: EnterpriseRecord, on: CalendarDate): Term[] {
  switch (record.kind) {
    case 'penalty':
      return [ORDER_45.art9].map(termOf);
    case 'serious-listing':
      return [ORDER_44.art14].map(termOf);
    case 'spot-check': {
      const { checkKind, planName, items, checkingAuthority } = record.body;
      const isFood = FOOD.test([checkKind, planName, items, checkingAuthority.name].join(' '));
      return [isFood && isInForce(INSPECTION.foodArt39, on) ? INSPECTION.foodArt39 : INSPECTION.randomCheck].map(
        termOf,
      );
    }
    case 'sampling-test':
      return [INSPECTION.randomCheck].map(termOf);
    // No law sets by when a commitment is published.
    case 'commitment':
      return [];
    case 'registration':
    case 'licence':
    case 'abnormal-listing':
      return [INFORMATION_PUBLICITY.art6Of2014, INFORMATION_PUBLICITY.art6Of2024]
        .filter((provision) => isInForce(provision, on))
        .map(termOf);
  }
}

function termOf(provision: Provision & { readonly values: { readonly workingDays: number } }): Term {
  return { provision, workingDays: provision.values.workingDays };
}

/** The event from which the terms of a kind run; of a sampling test no file states when its result was there. */
function eventOf(record: EnterpriseRecord): CalendarDate | null {
  switch (record.kind) {
    case 'registration':
      return record.body.approvedOn ?? record.body.establishedOn;
    case 'licence':
    case 'penalty':
      return record.body.decidedOn;
    case 'commitment':
      return record.body.signedOn;
    case 'spot-check':
      return record.body.checkedOn;
    case 'sampling-test':
      return null;
    case 'abnormal-listing':
    case 'serious-listing':
      return record.body.listedOn;
  }
}

function statedDay(record: EnterpriseRecord): CalendarDate | null {
  switch (record.kind) {
    case 'penalty':
    case 'spot-check':
      return record.body.publishedOn;
    case 'sampling-test':
      return record.body.noticedOn;
    default:
      return null;
  }
}

function evidenceOf(
  record: EnterpriseRecord,
  startsOn: CalendarDate | null,
  withheld: WithheldReason | null,
): Omit<ClockFacts, 'startsOn' | 'workingDays'> {
  const doubt: DutyReason | null = withheld === null || OWED_IN_REVIEW.has(withheld) ? null : 'record-in-doubt';
  if (doubt !== null) return { doneOn: null, unknownBecause: doubt };
  const stated = statedDay(record);
  if (stated !== null) return { doneOn: stated, openReason: withheld === null ? null : 'in-review' };
  if (withheld !== null) return { doneOn: null, openReason: 'in-review' };
  const shownSince = startsOn !== null && startsOn > record.receivedOn ? startsOn : record.receivedOn;
  return { doneOn: shownSince, doneReason: 'first-seen-here' };
}
