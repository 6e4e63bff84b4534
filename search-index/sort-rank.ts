import type { SearchSort } from '#domain/wire/search-sort.ts';

/** An order that looks at the document alone, not at the text. */
export type PlainSort = Exclude<SearchSort, 'relevance'>;

/** What a document is put in order by: see latest-order.ts and name-tokens.ts. */
export type SortKeys = { latestOrder: number; sound: string };

/** What stands before the rank of every document that holds the text, and, as `TIER.similar`, behind it what is only like it. */
const HOLDS = 0;

/**
 * The rank of a hit in an order other than relevance; equal ranks are ordered by code.
 * @example sortRank('latest', { latestOrder: -20261124, sound: 'xinghui' }) // [0, -20261124]
 */
export function sortRank(sort: PlainSort, keys: SortKeys): readonly (number | string)[] {
  return sort === 'code' ? [HOLDS] : [HOLDS, sort === 'latest' ? keys.latestOrder : keys.sound];
}

/** The sort of a query where it is another than relevance, else null. */
export function plainSort(sort: SearchSort | undefined): PlainSort | null {
  return sort === undefined || sort === 'relevance' ? null : sort;
}
