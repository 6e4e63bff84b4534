import type { CalendarDate } from '#domain/date.ts';
import type { SearchEngine } from '#search-index/search-engine.ts';

/**
 * What came of a query. `codes`: the first ten hits. `opened`: the one enterprise the portal would open by itself, or null.
 * `total`: how many are found; null where they are not counted exactly.
 */
export type Asked = { codes: readonly string[]; opened: string | null; total: number | null };

/** An engine as the relevance bench sees it. */
export type Contestant = { name: string; ask(text: string): Promise<Asked> };

/** Hits looked at. */
export const PAGE = 10;

const AS_OF = '2026-11-24' as CalendarDate;

/** A search engine of the portal as a contestant: it opens an enterprise that is its only exact hit. */
export function contestantOf(name: string, engine: SearchEngine): Contestant {
  return {
    name,
    ask: async (text) => {
      const query = { text, field: null, region: null, status: null, limit: PAGE, cursor: null };
      const { hits, total, totalIsBound } = await engine.search(query, AS_OF);
      const [exact, another] = hits.filter(({ matched }) => matched.exact);
      return {
        codes: hits.map(({ document }) => document.uscc),
        opened: another === undefined ? (exact?.document.uscc ?? null) : null,
        total: totalIsBound ? null : total,
      };
    },
  };
}
