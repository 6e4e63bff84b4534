import { addDays, type CalendarDate, isCalendarDate } from '../../date.ts';
import { documentNumberKey } from '../../identifiers/document-number.ts';
import type { PublicProfile, PublicRecord } from '../../profile.ts';
import { amountsInText } from './amounts-in-text.ts';
import { daysInText } from './days-in-text.ts';
import type { LintParty } from './lint-context.ts';

/** What the evidence of a notice says: all that the notice may say (domain brief 15 rule 40). */
export type KnownFacts = {
  readonly codes: ReadonlySet<string>;
  /** Keys of document numbers (documentNumberKey). */
  readonly documents: ReadonlySet<string>;
  /** Amounts in fen. */
  readonly amounts: ReadonlySet<number>;
  readonly days: ReadonlySet<CalendarDate>;
  readonly authorities: ReadonlySet<string>;
};

const NUMBER_MEMBER = /(?:Number|batch)$/i;
const AUTHORITY_MEMBER = /Authority$|^noticingUnit$/;

/**
 * Collects what the public records of the parties say: codes, document numbers, amounts with their sums, days, authorities. Days and amounts
 * inside their texts count as said.
 * @example knownFacts(parties, asOf).amounts.has(2000000) // true
 */
export function knownFacts(parties: readonly LintParty[], asOf: CalendarDate): KnownFacts {
  const facts = {
    codes: new Set<string>(),
    documents: new Set<string>(),
    amounts: new Set<number>(),
    days: new Set<CalendarDate>([asOf]),
    authorities: new Set<string>(),
  };
  // A plan to publish within the next weeks is no fact of the case.
  for (let ahead = 1; ahead <= 31; ahead += 1) facts.days.add(addDays(asOf, ahead));
  let sumOfAll = 0;
  for (const { party, profile, records } of parties) {
    facts.codes.add(party.uscc);
    if (profile !== null) addLicences(profile, facts.documents);
    for (const record of records) {
      walk(record.body, '', facts);
      facts.authorities.add(record.source.unit);
      if (record.publicity.endsOn !== null) facts.days.add(record.publicity.endsOn);
      facts.days.add(record.publicity.startsOn);
      const sum = sumOf(record);
      facts.amounts.add(sum);
      sumOfAll += sum;
    }
  }
  facts.amounts.add(sumOfAll);
  return facts;
}

function sumOf(record: PublicRecord): number {
  return record.kind === 'penalty' ? (record.body.fineAmount ?? 0) + (record.body.confiscatedAmount ?? 0) : 0;
}

function addLicences({ records }: PublicProfile, documents: Set<string>): void {
  for (const record of records) {
    if (record.kind !== 'licence') continue;
    documents.add(documentNumberKey(record.body.documentNumber));
    if (record.body.licenceNumber !== null) documents.add(documentNumberKey(record.body.licenceNumber));
  }
}

type Growing = { [Name in keyof KnownFacts]: KnownFacts[Name] extends ReadonlySet<infer Item> ? Set<Item> : never };

function walk(value: unknown, member: string, facts: Growing): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, member, facts);
  } else if (typeof value === 'number') {
    if (member.endsWith('Amount')) facts.amounts.add(value);
  } else if (typeof value === 'string') {
    readText(value, member, facts);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      walk(inner, name === 'name' && AUTHORITY_MEMBER.test(member) ? member : name, facts);
  }
}

function readText(text: string, member: string, facts: Growing): void {
  if (isCalendarDate(text)) facts.days.add(text);
  if (NUMBER_MEMBER.test(member)) facts.documents.add(documentNumberKey(text));
  if (AUTHORITY_MEMBER.test(member)) facts.authorities.add(text);
  for (const { fen } of amountsInText(text)) if (fen !== null) facts.amounts.add(fen);
  for (const { day } of daysInText(text)) facts.days.add(day);
}
