import type { CalendarDate } from '#domain/date.ts';
import type { Match } from '#domain/wire/search-answer.ts';
import { isAtAddress, readAddressQuery } from './address-query.ts';
import { addressText } from './address-text.ts';
import { readAskedPlace } from './asked-place.ts';
import { comparedName } from './compared-name.ts';
import { foldText } from './fold.ts';
import { identifierKey } from './identifier-key.ts';
import type { ComparedName } from './name-alignment.ts';
import type { QueryText } from './query-text.ts';
import { foldScript } from './script-variants.ts';
import type { SearchDocument } from './search-document.ts';
import { type ComparedQuery, compareAsked } from './similarity.ts';

type Places = readonly (readonly [number, number])[];

/** The match of a row that is listed because it meets the filters: there was no text. */
export const FILTER_MATCH: Match = {
  on: 'filter',
  exact: false,
  how: 'filter',
  part: null,
  formerName: null,
  ranges: [],
};

// Where each character of the folded name stands in the name as written, in UTF-16 units.
function writtenPlaces(name: string): [number, number][] {
  const places: [number, number][] = [];
  let at = 0;
  for (const character of name) {
    for (const _ of foldScript(character)) places.push([at, at + character.length]);
    at += character.length;
  }
  return places;
}

function rangesOf(name: string, found: Places): [number, number][] {
  const written = writtenPlaces(name);
  return found.flatMap(([from, to]) => {
    const first = written[from];
    const last = written[to - 1];
    return first === undefined || last === undefined ? [] : [[first[0], last[1]] as [number, number]];
  });
}

function partOf({ roles }: ComparedName, found: Places): Match['part'] {
  const met = new Set(found.flatMap(([from, to]) => roles.slice(from, to)));
  const [only] = met;
  return met.size === 1 && only !== undefined ? only : null;
}

function placesOf(characters: readonly string[], term: string): [number, number][] {
  const at = characters.join('').indexOf(term);
  if (at < 0) return [];
  const from = Array.from(characters.join('').slice(0, at)).length;
  return [[from, from + Array.from(term).length]];
}

/** A name as it was asked about: as written, and ready to be compared. */
type Named = { written: string; name: ComparedName; former: boolean };

function matchOfName({ written, name, former }: Named, text: QueryText): Match | null {
  const folded = name.characters.join('');
  const answer = (how: Match['how'], found: Places): Match => ({
    on: former ? 'former-name' : 'name',
    exact: how === 'whole' && foldText(written) === text.plain,
    how,
    part: partOf(name, found),
    formerName: former ? written : null,
    ranges: rangesOf(written, found),
  });
  if (folded === text.whole) return answer('whole', [[0, name.characters.length]]);
  if (folded.startsWith(text.whole)) return answer('beginning', placesOf(name.characters, text.whole));
  if (folded.includes(text.whole)) return answer('part', placesOf(name.characters, text.whole));
  if (!text.terms.every((term) => folded.includes(term))) return null;
  return answer(
    'part',
    text.terms.flatMap((term) => placesOf(name.characters, term)),
  );
}

const PLAIN = /[0-9A-Za-z\u4e00-\u9fff]/;

// Most identifiers begin otherwise than the text: seen from the first character alone, without working out a key.
function mayBegin(value: string, heads: ReadonlySet<string>): boolean {
  const first = value.charAt(0);
  return !PLAIN.test(first) || first === '第' || heads.has(first.toLowerCase());
}

// The same for every row of an answer.
const headsOf = new WeakMap<QueryText, ReadonlySet<string>>();

function firstCharacters(text: QueryText): ReadonlySet<string> {
  const known = headsOf.get(text);
  if (known !== undefined) return known;
  const heads = new Set(text.keys.map((key) => key.replace(/^#/, '').charAt(0)));
  headsOf.set(text, heads);
  return heads;
}

function matchOfIdentifiers(document: SearchDocument, text: QueryText, asOf: CalendarDate): Match | null {
  let begun: Match | null = null;
  const heads = firstCharacters(text);
  for (const identifier of document.identifiers) {
    if (!mayBegin(identifier.value, heads)) continue;
    if (identifier.endsOn !== null && identifier.endsOn <= asOf) continue;
    const key = identifierKey(identifier);
    const exact = text.keys.includes(key);
    if (!exact && (begun !== null || !text.keys.some((one) => key.startsWith(one)))) continue;
    const how = exact ? 'whole' : 'beginning';
    const match: Match = { ...FILTER_MATCH, on: identifier.on, exact, how };
    if (exact) return match;
    begun = match;
  }
  return begun;
}

// The same arrays for every row of an answer: what is known of their characters is then known once.
const comparedOf = new WeakMap<QueryText, ComparedQuery>();

function comparedQuery(text: QueryText, places: readonly string[]): ComparedQuery {
  const known = comparedOf.get(text);
  if (known !== undefined) return known;
  const query = { characters: Array.from(text.whole), place: readAskedPlace(text.whole, places) };
  comparedOf.set(text, query);
  return query;
}

function similarMatch(names: readonly Named[], query: ComparedQuery, region: string): Match | null {
  let best: { cost: number; match: Match } | null = null;
  for (const { written, name, former } of names) {
    const similarity = compareAsked(query, name.characters.join(''), () => name, region);
    if (similarity === null || (best !== null && similarity.cost >= best.cost)) continue;
    const { cost, how, places } = similarity;
    const match: Match = {
      on: former ? 'former-name' : 'name',
      exact: false,
      how,
      part: partOf(name, places),
      formerName: former ? written : null,
      ranges: rangesOf(written, places),
    };
    best = { cost, match };
  }
  return best?.match ?? null;
}

// What is asked of addresses is the same for every row of an answer.
const addressOf = new WeakMap<QueryText, readonly string[] | null>();

function addressQuery(text: QueryText, places: readonly string[]): readonly string[] | null {
  const known = addressOf.get(text);
  if (known !== undefined) return known;
  const terms = readAddressQuery(text, places);
  addressOf.set(text, terms);
  return terms;
}

function matchOfAddress(
  { address }: SearchDocument,
  names: readonly string[],
  text: QueryText,
  places: readonly string[],
): Match | null {
  const terms = address === null ? null : addressQuery(text, places);
  if (terms === null || address === null) return null;
  const isThere = isAtAddress(terms, names, addressText(address, places));
  return isThere ? { ...FILTER_MATCH, on: 'address', how: 'part' } : null;
}

/**
 * Why a document answers a query: which property, how, and where. The same for every engine, whatever it found the document by;
 * null if no published property meets the query on the day `asOf`. Not for a query without text (see {@link FILTER_MATCH}).
 * @param places see analyseName
 * @example describeMatch(readQueryText('星惠食品'), document, places, asOf)?.how // 'sound'
 */
export function describeMatch(
  text: QueryText,
  document: SearchDocument,
  places: readonly string[],
  asOf: CalendarDate,
): Match | null {
  const identified = matchOfIdentifiers(document, text, asOf);
  if (identified?.exact === true) return identified;
  const names: Named[] = [
    { written: document.name, name: comparedName(document.name, places), former: false },
    ...document.formerNames.map((one) => ({ written: one, name: comparedName(one, places), former: true })),
  ];
  const held = names.map((one) => matchOfName(one, text)).filter((one) => one !== null);
  const best = held.find((one) => one.how === 'whole') ?? held[0];
  if (best !== undefined) return best;
  if (identified !== null) return identified;
  const joined = names.map(({ name }) => name.characters.join(''));
  const isSpread = text.terms.every((term) => joined.some((one) => one.includes(term)));
  if (isSpread) return { ...FILTER_MATCH, on: 'former-name', how: 'part', formerName: document.formerNames[0] ?? null };
  const there = matchOfAddress(document, joined, text, places);
  if (there !== null) return there;
  return similarMatch(names, comparedQuery(text, places), document.item.region?.name ?? '');
}
