import type { CalendarDate } from '#domain/date.ts';
import type { Candidate } from './hit-rank.ts';
import { MIN_PREFIX } from './identifier-key.ts';
import { askServer, type Found, type Lookup, readNames, readOrder } from './meilisearch-answer.ts';
import type { IndexedIdentifier, IndexedNames, IndexedOrder } from './meilisearch-document.ts';
import { MeilisearchFault } from './meilisearch-fault.ts';
import { facetFilters, quote, termFilters } from './meilisearch-filter.ts';
import type { MeilisearchServer } from './meilisearch-servers.ts';
import type { QueryText } from './query-text.ts';
import type { EngineQuery } from './search-engine.ts';

/**
 * Enterprises that meet a query, with why, and whether there are more than were looked at. `order`: by what they are counted and put in
 * order.
 */
export type Lookups = { candidates: { id: string; candidate: Candidate; order: IndexedOrder }[]; isBound: boolean };

/** What a row is counted and put in order by; see {@link orderOf}. */
export const ORDER: readonly string[] = ['facets', 'latest', 'sound', 'nextChangeOn'];

const NAMES = ['id', 'name', 'core', 'former', ...ORDER];

/** What {@link rowHolds} reads of a row, with {@link ORDER}. */
export const NUMBERS: readonly string[] = [...NAMES, 'identifiers'];

// How many hits by name are read at first; most queries have fewer.
const FIRST = 250;

type Row = { names: IndexedNames; order: IndexedOrder };

/**
 * By what a row is counted and put in order.
 * @throws MeilisearchFault if it is not one of ours
 */
export function orderOf(server: MeilisearchServer, row: Record<string, unknown>): IndexedOrder {
  const order = readOrder(row);
  if (order === null) throw new MeilisearchFault(server.host, 'answered a row that is not one of ours.');
  return order;
}

function rowsOf(server: MeilisearchServer, { rows }: Found): Row[] {
  return rows.map((row) => {
    const names = readNames(row);
    if (names === null) throw new MeilisearchFault(server.host, 'answered a row that is not one of ours.');
    return { names, order: orderOf(server, row) };
  });
}

function candidateOf({ names, order }: Row, identifier: Candidate['identifier']) {
  const { id, name, core, former } = names;
  return { id, candidate: { foldedName: name, coreName: core, foldedFormer: former.join('\n'), identifier }, order };
}

/** The identifiers that may be found on the day and meet a test. */
function identified({ names }: Row, asOf: CalendarDate, meets: (key: string) => boolean): IndexedIdentifier[] {
  return names.identifiers.filter(({ key, endsOn }) => (endsOn === null || endsOn > asOf) && meets(key));
}

function holdsTerms({ names: { name, former } }: Row, terms: readonly string[]): boolean {
  const all = [name, ...former];
  return terms.every((term) => all.some((one) => one.includes(term)));
}

function longKeys({ keys }: QueryText): string[] {
  return keys.filter((key) => Array.from(key.replace(/^#/, '')).length >= MIN_PREFIX);
}

const wholeKeyFilter = ({ keys }: QueryText): string => `keys IN [${keys.map(quote).join(', ')}]`;

const beginningFilter = (long: readonly string[]): string =>
  long.map((key) => `keys STARTS WITH ${quote(key)}`).join(' OR ');

/** Filters that every document meets which answers a text by its names or numbers; {@link rowHolds} tells which of them do. */
export function lookupByText(text: QueryText): string[][] {
  const long = longKeys(text);
  const numbers = [
    ...(text.keys.length === 0 ? [] : [wholeKeyFilter(text)]),
    ...long.map((key) => beginningFilter([key])),
  ];
  return termFilters(text.terms).map((one) => [one, ...numbers]);
}

/**
 * Whether a row answers a text by its names or its numbers of the day.
 * @throws MeilisearchFault if it is not one of ours
 */
export function rowHolds(
  server: MeilisearchServer,
  row: Record<string, unknown>,
  text: QueryText,
  asOf: CalendarDate,
): boolean {
  const long = longKeys(text);
  const [read] = rowsOf(server, { rows: [row], total: 1 });
  if (read === undefined) return false;
  if (holdsTerms(read, text.terms)) return true;
  return identified(read, asOf, (key) => text.keys.includes(key) || long.some((one) => key.startsWith(one))).length > 0;
}

/**
 * Looks a text up on one server: by name, by whole identifiers and by their beginnings. Of more names than `most`, it looks at
 * those that begin with the text and at the first.
 * @throws MeilisearchFault; whatever the client throws
 */
export async function lookUp(
  server: MeilisearchServer,
  index: string,
  text: QueryText,
  query: EngineQuery,
  asOf: CalendarDate,
  most: number,
): Promise<Lookups> {
  const facets = facetFilters(query);
  const byName = (limit: number): Lookup => ({
    filter: [...facets, ...termFilters(text.terms)],
    limit,
    attributes: NAMES,
  });
  const long = longKeys(text);
  const byNumber = (filter: string): Lookup => ({ filter: [...facets, filter], limit: most + 1, attributes: NUMBERS });
  const [named, whole, begun] = await askServer(server, index, [
    byName(FIRST),
    ...(text.keys.length === 0 ? [] : [byNumber(wholeKeyFilter(text))]),
    ...(long.length === 0 ? [] : [byNumber(beginningFilter(long))]),
  ]);
  if (named === undefined) return { candidates: [], isBound: false };
  const all = named.total <= FIRST ? [named] : await readMore(server, index, text.whole, byName(most + 1), facets);
  const names = all.flatMap((found) => rowsOf(server, found)).filter((one) => holdsTerms(one, text.terms));
  const exact = whole === undefined ? [] : rowsOf(server, whole);
  const beginning = begun === undefined ? [] : rowsOf(server, begun);
  return {
    candidates: [
      ...names.map((one) => candidateOf(one, null)),
      ...exact.flatMap((one) =>
        identified(one, asOf, (key) => text.keys.includes(key)).map(({ on }) => candidateOf(one, { on, exact: true })),
      ),
      ...beginning.flatMap((one) =>
        identified(one, asOf, (key) => long.some((beginning) => key.startsWith(beginning) && key !== beginning)).map(
          ({ on }) => candidateOf(one, { on, exact: false }),
        ),
      ),
    ],
    isBound: [named, whole, begun].some((found) => found !== undefined && found.total > most),
  };
}

async function readMore(
  server: MeilisearchServer,
  index: string,
  whole: string,
  byName: Lookup,
  facets: readonly string[],
): Promise<Found[]> {
  const beginning = (attribute: string): Lookup => ({
    filter: [...facets, `${attribute} STARTS WITH ${quote(whole)}`],
    limit: FIRST,
    attributes: NAMES,
  });
  const exactly = { ...beginning('name'), filter: [...facets, `name = ${quote(whole)}`] };
  return askServer(server, index, [exactly, beginning('core'), beginning('name'), byName]);
}
