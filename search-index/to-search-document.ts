import type { CalendarDate } from '#domain/date.ts';
import { usccParts } from '#domain/identifiers/uscc.ts';
import type { PublicProfile, PublicRecord } from '#domain/profile.ts';
import type { SearchDocument, SearchIdentifier } from './search-document.ts';

function identifiersOf(record: PublicRecord): SearchIdentifier[] {
  const { endsOn } = record.publicity;
  const found = (on: SearchIdentifier['on'], value: string | null): SearchIdentifier[] =>
    value === null || value.trim() === '' ? [] : [{ on, value, endsOn }];
  switch (record.kind) {
    case 'registration':
      return found('registration-number', record.body.registrationNumber);
    case 'licence':
      return [
        ...found('licence-number', record.body.licenceNumber),
        ...found('document-number', record.body.documentNumber),
      ];
    // The penalty a listing rests on has a term of its own: its number is found by its own record or not at all.
    case 'penalty':
    case 'abnormal-listing':
    case 'serious-listing':
      return found('document-number', record.body.documentNumber);
    case 'spot-check':
    case 'sampling-test':
    case 'commitment':
      return [];
  }
}

function latestOf(records: readonly PublicRecord[]): CalendarDate | null {
  const days = records.filter(({ kind }) => kind !== 'registration').map(({ publicity }) => publicity.startsOn);
  return days.toSorted().at(-1) ?? null;
}

/**
 * What an engine stores of an enterprise. It takes a PublicProfile and nothing else, so that nothing unpublished can be
 * found; each number of a record ends with that record's publicity (Order 45 Art. 13 and its successors), so that the number
 * of an ended penalty finds nothing from `endsOn` on.
 * @example await engine.put([toSearchDocument(publication.profile)])
 */
export function toSearchDocument(profile: PublicProfile): SearchDocument {
  const { uscc, name, formerNames, region, status, facts, demo, nextChangeOn } = profile;
  const registration = profile.records.find((record) => record.kind === 'registration')?.body;
  const year = registration?.establishedOn?.slice(0, 4);
  return {
    uscc,
    name,
    formerNames,
    identifiers: [
      { on: 'uscc', value: uscc, endsOn: null },
      { on: 'uscc', value: usccParts(uscc).organisationCode, endsOn: null },
      ...profile.records.flatMap(identifiersOf),
    ],
    address: registration?.registeredAddress ?? null,
    item: {
      uscc,
      name,
      region,
      status,
      establishedYear: year === undefined ? null : Number(year),
      industry: registration?.industry ?? null,
      keyFields: profile.keyFields.map((membership) => membership.field),
      facts,
      latestOn: latestOf(profile.records),
      demo,
    },
    nextChangeOn,
  };
}
