import type { Contestant } from './search-ask.ts';
import { type LabelledQuery, QUERY_KINDS, type QueryKind } from './search-query.ts';

/**
 * How well an engine answers queries of a kind; shares of 1. `top1`, `top10`: a fitting enterprise is first, or on the first page
 * (of namesakes: all of them are); where nothing fits: nothing is opened. `mrr`: mean of 1 ÷ place. `wrong`: an enterprise is opened
 * that does not fit, or one of several that do. `totals`: the number found is the number counted one by one; null where none was.
 */
export type Relevance = {
  kind: QueryKind;
  queries: number;
  top1: number;
  top10: number;
  mrr: number | null;
  wrong: number;
  totals: number | null;
};

type Judged = { query: LabelledQuery; place: number; isOnPage: boolean; isWrong: boolean; isCounted: boolean };

async function judge(query: LabelledQuery, contestant: Contestant): Promise<Judged> {
  const { codes, opened, total } = await contestant.ask(query.text);
  const { fits } = query;
  const place = codes.findIndex((code) => fits.has(code)) + 1;
  return {
    query,
    place,
    isOnPage: query.kind === 'namesake' ? codes.filter((code) => fits.has(code)).length === fits.size : place > 0,
    isWrong: opened !== null && !(fits.has(opened) && fits.size === 1),
    // More than a thousand are not counted by anybody.
    isCounted: total === query.total || (total === null && (query.total ?? 0) > 1000),
  };
}

function share<T>(list: readonly T[], holds: (one: T) => boolean): number {
  return list.filter(holds).length / list.length;
}

function summarise(kind: QueryKind, judged: readonly Judged[]): Relevance {
  const isForNobody = judged.every(({ query }) => query.fits.size === 0);
  const wrong = share(judged, ({ isWrong }) => isWrong);
  const hasTotals = judged.some(({ query }) => query.total !== null);
  return {
    kind,
    queries: judged.length,
    top1: isForNobody ? 1 - wrong : share(judged, ({ place }) => place === 1),
    top10: isForNobody ? 1 - wrong : share(judged, ({ isOnPage }) => isOnPage),
    mrr: isForNobody ? null : judged.reduce((sum, { place }) => sum + (place === 0 ? 0 : 1 / place), 0) / judged.length,
    wrong,
    totals: hasTotals ? share(judged, ({ isCounted }) => isCounted) : null,
  };
}

/**
 * Asks an engine all queries, one after another, and sums up by kind.
 * @example await measureRelevance(contestantOf('embedded', engine), queries)
 */
export async function measureRelevance(
  contestant: Contestant,
  queries: readonly LabelledQuery[],
): Promise<Relevance[]> {
  const judged: Judged[] = [];
  for (const query of queries) judged.push(await judge(query, contestant));
  return (Object.keys(QUERY_KINDS) as QueryKind[]).flatMap((kind) => {
    const own = judged.filter(({ query }) => query.kind === kind);
    return own.length === 0 ? [] : [summarise(kind, own)];
  });
}

/** The mean reciprocal rank over every query that fits somebody. */
export function overallRank(results: readonly Relevance[]): number {
  const ranked = results.flatMap(({ mrr, queries }) => (mrr === null ? [] : [{ mrr, queries }]));
  const all = ranked.reduce((sum, { queries }) => sum + queries, 0);
  return ranked.reduce((sum, { mrr, queries }) => sum + mrr * queries, 0) / all;
}
