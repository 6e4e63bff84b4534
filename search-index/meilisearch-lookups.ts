import type { CalendarDate } from '#domain/date.ts';
import type { Candidate } from './hit-rank.ts';
import { MIN_PREFIX } from './identifier-key.ts';
import { askServer, type Found, type Lookup, readNames } from './meilisearch-answer.ts';
import type { IndexedIdentifier, IndexedNames } from './meilisearch-document.ts';
import { MeilisearchFault } from './meilisearch-fault.ts';
import { facetFilters, quote, termFilters } from './meilisearch-filter.ts';
import type { MeilisearchServer } from './meilisearch-servers.ts';
import type { QueryText } from './query-text.ts';
import type { EngineQuery } from './search-engine.ts';

/** Enterprises that meet a query, with why, and whether there are more than were looked at. */
export type Lookups = { candidates: { id: string; candidate: Candidate }[]; isBound: boolean };

const NAMES = ['id', 'name', 'core', 'former'];
const NUMBERS = [...NAMES, 'identifiers'];

// How many hits by name are read at first; most queries have fewer.
const FIRST = 250;

function namesOf(server: MeilisearchServer, { rows }: Found): IndexedNames[] {
  return rows.map((row) => {
    const names = readNames(row);
    if (names === null) throw new MeilisearchFault(server.host, 'answered a row that is not one of ours.');
    return names;
  });
}

function candidateOf(names: IndexedNames, identifier: Candidate['identifier']) {
  const { id, name, core, former } = names;
  return { id, candidate: { foldedName: name, coreName: core, foldedFormer: former.join('\n'), identifier } };
}

/** The identifiers that may be found on the day and meet a test. */
function identified(names: IndexedNames, asOf: CalendarDate, meets: (key: string) => boolean): IndexedIdentifier[] {
  return names.identifiers.filter(({ key, endsOn }) => (endsOn === null || endsOn > asOf) && meets(key));
}

function holdsTerms({ name, former }: IndexedNames, terms: readonly string[]): boolean {
  const names = [name, ...former];
  return terms.every((term) => names.some((one) => one.includes(term)));
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
  const long = text.keys.filter((key) => Array.from(key.replace(/^#/, '')).length >= MIN_PREFIX);
  const byNumber = (filter: string): Lookup => ({ filter: [...facets, filter], limit: most + 1, attributes: NUMBERS });
  const [named, whole, begun] = await askServer(server, index, [
    byName(FIRST),
    ...(text.keys.length === 0 ? [] : [byNumber(`keys IN [${text.keys.map(quote).join(', ')}]`)]),
    ...(long.length === 0 ? [] : [byNumber(long.map((key) => `keys STARTS WITH ${quote(key)}`).join(' OR '))]),
  ]);
  if (named === undefined) return { candidates: [], isBound: false };
  const all = named.total <= FIRST ? [named] : await readMore(server, index, text.whole, byName(most + 1), facets);
  const names = all.flatMap((found) => namesOf(server, found)).filter((one) => holdsTerms(one, text.terms));
  const exact = whole === undefined ? [] : namesOf(server, whole);
  const beginning = begun === undefined ? [] : namesOf(server, begun);
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
