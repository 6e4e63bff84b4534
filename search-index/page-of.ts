import { comparePlaces, type SearchPlace } from './search-cursor.ts';

/** The rows of a page, and the place after which the next one begins; null at the end. */
export type Page<Row extends SearchPlace> = { rows: Row[]; next: SearchPlace | null };

/**
 * The page of an answer that is whole and in order.
 * @param after the place of the last row shown; it need not be there any more
 * @example pageOf(ranked, null, 20) // the first twenty
 */
export function pageOf<Row extends SearchPlace>(
  ranked: readonly Row[],
  after: SearchPlace | null,
  limit: number,
): Page<Row> {
  const start = after === null ? 0 : ranked.findIndex((row) => comparePlaces(row, after) > 0);
  const rows = start < 0 ? [] : ranked.slice(start, start + limit);
  const last = rows.at(-1);
  return { rows, next: last !== undefined && last !== ranked.at(-1) ? last : null };
}
