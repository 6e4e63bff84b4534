import type { CalendarDate } from '#domain/date.ts';
import { askServer, type Lookup } from './meilisearch-answer.ts';
import { facetFilters, quote } from './meilisearch-filter.ts';
import { lookupByText, NUMBERS, ORDER, orderOf, rowHolds } from './meilisearch-lookups.ts';
import type { MeilisearchServer } from './meilisearch-servers.ts';
import type { QueryText } from './query-text.ts';
import { comparePlaces, type SearchPlace } from './search-cursor.ts';
import type { EngineQuery } from './search-engine.ts';
import { type PlainSort, sortRank } from './sort-rank.ts';

/** A hit, and the server it lies on. */
type WalkedHit = SearchPlace & { server: MeilisearchServer };

/** The rows of one page in an order other than relevance, and the place after which the next one begins (null: that was all). */
type Walk = { rows: WalkedHit[]; next: SearchPlace | null };

const ATTRIBUTES: Readonly<Record<PlainSort, 'latest' | 'sound' | null>> = {
  latest: 'latest',
  name: 'sound',
  code: null,
};

// Some of what the tokens of a text find does not hold it; so many rows a page are enough nearly always.
const ROWS = 3;

function afterFilters(sort: PlainSort, { rank, uscc }: SearchPlace): string[][] {
  const attribute = ATTRIBUTES[sort];
  if (attribute === null) return [[`id > ${quote(uscc)}`]];
  const key = typeof rank[1] === 'number' ? String(rank[1]) : quote(rank[1] ?? '');
  const beyond = `${attribute} > ${key}`;
  return [
    [beyond, `${attribute} = ${key}`],
    [beyond, `id > ${quote(uscc)}`],
  ];
}

/** One server's part: the rows that answer, in order, and how far it was looked (null: to the end). */
async function walkServer(
  server: MeilisearchServer,
  index: string,
  sort: PlainSort,
  text: QueryText | null,
  query: EngineQuery,
  asOf: CalendarDate,
  after: SearchPlace | null,
): Promise<{ rows: WalkedHit[]; reached: SearchPlace | null }> {
  const attribute = ATTRIBUTES[sort];
  const limit = query.limit * ROWS + 1;
  const lookup: Lookup = {
    filter: [
      ...facetFilters(query),
      ...(text === null ? [] : lookupByText(text)),
      ...(after === null ? [] : afterFilters(sort, after)),
    ],
    limit,
    attributes: text === null ? ['id', ...ORDER] : NUMBERS,
    sort: [...(attribute === null ? [] : [`${attribute}:asc`]), 'id:asc'],
  };
  const [found] = await askServer(server, index, [lookup]);
  const all = (found?.rows ?? []).map((row) => {
    const { latest, sound } = orderOf(server, row);
    const rank = sortRank(sort, { latestOrder: latest, sound });
    return { rank, uscc: String(row.id), server, holds: text === null || rowHolds(server, row, text, asOf) };
  });
  const rows = all.filter(({ holds }) => holds);
  return { rows, reached: all.length < limit ? null : (all.at(-1) ?? null) };
}

/**
 * One page in an order other than relevance, of answers of which there are too many to put in order: each server puts its own in order and
 * the pages are merged as far as all were looked at, so that a page may be short and yet not the last.
 * @param text null: the filters alone
 * @throws MeilisearchFault; whatever the client throws
 */
export async function walkServers(
  onEach: <T>(step: (server: MeilisearchServer) => Promise<T>) => Promise<T[]>,
  index: string,
  sort: PlainSort,
  text: QueryText | null,
  query: EngineQuery,
  asOf: CalendarDate,
  after: SearchPlace | null,
): Promise<Walk> {
  const walks = await onEach((server) => walkServer(server, index, sort, text, query, asOf, after));
  const [horizon = null] = walks.flatMap(({ reached }) => (reached === null ? [] : [reached])).sort(comparePlaces);
  const rows = walks
    .flatMap((walk) => walk.rows)
    .sort(comparePlaces)
    .filter((row) => horizon === null || comparePlaces(row, horizon) <= 0);
  const page = rows.slice(0, query.limit);
  return { rows: page, next: rows.length > query.limit ? (page.at(-1) ?? null) : horizon };
}
