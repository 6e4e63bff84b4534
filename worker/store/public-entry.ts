import type { KeyField } from '#domain/codes/key-field.ts';
import { addDays, type CalendarDate } from '#domain/date.ts';
import type { PublicProfile, PublicRecord, PublicRecordOf } from '#domain/profile.ts';
import { type KeyFieldPeriod, keyFieldPeriods, keyFieldSince } from '#domain/rules/key-field-periods.ts';
import {
  type KeyFieldChange,
  type KeyFieldMember,
  RECORD_LIST_KINDS,
  RECORD_LISTS,
  type RecordList,
  type RecordListItem,
} from '#domain/wire/public-list.ts';
import { facetsOf } from './public-facet.ts';

/** What the items of each list are, by the name of the list in the table of what is public. */
export type PublicItems = { [List in RecordList]: RecordListItem } & {
  [Field in KeyField as `field:${Field}`]: KeyFieldMember;
} & {
  [Field in KeyField as `changes:${Field}`]: KeyFieldChange;
};

/** Name of a list in the table of what is public. */
export type PublicList = keyof PublicItems;

/** One row of the table: its list, the day by which it is sorted, the day from which it is not shown, its filters, and the item. */
export type PublicEntry = {
  id: string;
  list: PublicList;
  day: CalendarDate;
  endsOn: CalendarDate | null;
  facets: readonly string[];
  item: PublicItems[PublicList];
};

/**
 * Everything lists say of one enterprise on the day of its profile.
 * @example publicEntriesOf(profile).filter(({ list }) => list === 'penalties').length // 2
 */
export function publicEntriesOf(profile: PublicProfile): PublicEntry[] {
  const periods = keyFieldPeriods(profile);
  return [
    ...profile.records.flatMap((record) => recordEntry(profile, record)),
    ...profile.keyFields.flatMap(({ field }) => memberEntry(profile, field, periods)),
    ...periods.flatMap((period) => changeEntries(profile, period)),
  ];
}

function partyOf({ uscc, name, entityKind, region, demo }: PublicProfile) {
  return { uscc, name, entityKind, region, demo };
}

function recordEntry(profile: PublicProfile, record: PublicRecord): PublicEntry[] {
  const list = RECORD_LISTS.find((name) => RECORD_LIST_KINDS[name] === record.kind);
  if (list === undefined) return [];
  const keyFields = profile.keyFields.map(({ field }) => field);
  const filters = { region: profile.region?.code ?? null, fields: keyFields, details: detailsOf(record) };
  return [
    {
      id: record.id,
      list,
      day: dayOf(record),
      endsOn: record.publicity.endsOn,
      facets: facetsOf(list, filters),
      item: { ...partyOf(profile), keyFields, record },
    },
  ];
}

function dayOf(record: PublicRecord): CalendarDate {
  switch (record.kind) {
    case 'penalty':
    case 'licence':
      return record.body.decidedOn;
    case 'spot-check':
      return record.body.checkedOn;
    case 'sampling-test':
      return record.body.noticedOn ?? record.publicity.startsOn;
    case 'abnormal-listing':
    case 'serious-listing':
      return record.body.listedOn;
    default:
      return record.publicity.startsOn;
  }
}

function detailsOf(record: PublicRecord): readonly string[] {
  switch (record.kind) {
    case 'penalty':
      return record.body.penaltyKinds;
    case 'spot-check':
      return record.body.results;
    case 'sampling-test':
      return [record.body.verdict];
    case 'abnormal-listing':
      return [record.body.ground];
    default:
      return [];
  }
}

function memberEntry(profile: PublicProfile, field: KeyField, periods: readonly KeyFieldPeriod[]): PublicEntry[] {
  const enteredOn = keyFieldSince(periods, field);
  if (enteredOn === null) return [];
  const now = periods.filter((period) => period.field === field && period.left === null);
  const licences = licencesOf(profile);
  const subfields = now.map(({ subfield, enteredOn: since, licenceIds }) => ({
    subfield,
    enteredOn: since,
    licences: licenceIds.flatMap((id) => {
      const licence = licences.get(id);
      if (licence?.validity !== 'valid') return [];
      const { licenceNumber, certificateName, validUntil } = licence.body;
      return [{ id, licenceNumber, certificateName, validUntil }];
    }),
  }));
  const filters = {
    region: profile.region?.code ?? null,
    fields: [],
    details: subfields.map(({ subfield }) => subfield),
  };
  const list = `field:${field}` as const;
  return [
    {
      id: `${field}-${profile.uscc}`,
      list,
      day: enteredOn,
      endsOn: lastDay(subfields.flatMap(({ licences: held }) => held.map(({ validUntil }) => validUntil))),
      facets: facetsOf(list, filters),
      item: { ...partyOf(profile), field, enteredOn, subfields },
    },
  ];
}

/** The day after the last of these; null if one of them has none. */
function lastDay(days: readonly (CalendarDate | 'long-term' | null)[]): CalendarDate | null {
  let last: CalendarDate | null = null;
  for (const day of days) {
    if (day === null || day === 'long-term') return null;
    if (last === null || day > last) last = day;
  }
  return last === null ? null : addDays(last, 1);
}

function licencesOf({ records }: PublicProfile): ReadonlyMap<string, PublicRecordOf<'licence'>> {
  return new Map(records.flatMap((record) => (record.kind === 'licence' ? [[record.id, record] as const] : [])));
}

function changeEntries(
  profile: PublicProfile,
  { field, subfield, licenceIds, enteredOn, left }: KeyFieldPeriod,
): PublicEntry[] {
  const list = `changes:${field}` as const;
  const entry = (
    change: KeyFieldChange['change'],
    on: CalendarDate,
    reason: KeyFieldChange['reason'],
    isLearned: boolean,
  ): PublicEntry => ({
    id: `${subfield}-${change}-${on}-${profile.uscc}`,
    list,
    day: on,
    endsOn: null,
    facets: facetsOf(list, { region: profile.region?.code ?? null, fields: [], details: [subfield] }),
    item: { ...partyOf(profile), field, subfield, change, on, isLearned, reason, licenceIds: [...licenceIds] },
  });
  const entered = entry('entered', enteredOn, 'licence-granted', false);
  return left === null ? [entered] : [entered, entry('left', left.on, left.reason, left.isLearned)];
}
