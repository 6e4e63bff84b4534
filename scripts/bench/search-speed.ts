import type { BenchServer } from './bench-server.ts';
import { load } from './load.ts';
import { median } from './measured.ts';
import type { CorpusEnterprise } from './search-corpus.ts';
import type { LabelledQuery, QueryKind } from './search-query.ts';

/**
 * Times of one server, in milliseconds, and requests a second. `point`: median of a read by primary key, with which each search and
 * suggestion took turns; `slowest`: the kind of query whose p95 is highest, and that p95. `suggest` is null where there is none.
 */
export type Speed = {
  point: number;
  search: { p50: number; p95: number; slowest: { kind: QueryKind; p95: number } };
  suggest: { p50: number; p95: number } | null;
  rate: { point: number; search: number };
  megabytes: number;
};

const LOAD_CLIENTS = 8;
const LOAD_SECONDS = 5;
const WARM_UP = 200;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function time(url: string): Promise<{ ms: number; status: number }> {
  const started = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  return { ms: performance.now() - started, status: answer.status };
}

/**
 * Measures a server of search-server-child.ts: one client asks, in turns, for a point read, a search and a suggestion; then eight
 * clients at once ask for either alone.
 */
export async function measureSpeed(
  server: BenchServer,
  corpus: readonly CorpusEnterprise[],
  queries: readonly LabelledQuery[],
): Promise<Speed> {
  const pathOf = (route: string, { text }: LabelledQuery) => `/api/v1/${route}?q=${encodeURIComponent(text)}`;
  const step = Math.max(1, Math.floor(corpus.length / queries.length));
  const points: number[] = [];
  const searches: { kind: QueryKind; ms: number }[] = [];
  const suggestions: number[] = [];
  for (const [at, query] of [...queries.slice(0, WARM_UP), ...queries].entries()) {
    const uscc = corpus[(at * step) % corpus.length]?.uscc ?? '';
    const point = await time(`${server.url}/point/${uscc}`);
    if (point.status !== 200) throw new Error(`A point read was answered ${point.status}.`);
    const search = await time(server.url + pathOf('search', query));
    if (search.status !== 200) throw new Error(`A search was answered ${search.status}.`);
    const suggestion = await time(server.url + pathOf('suggest', query));
    if (at < WARM_UP) continue;
    points.push(point.ms);
    searches.push({ kind: query.kind, ms: search.ms });
    if (suggestion.status === 200) suggestions.push(suggestion.ms);
  }
  const byKind = [...Map.groupBy(searches, ({ kind }) => kind)].map(([kind, own]) => ({
    kind,
    p95: quantile(
      own.map(({ ms }) => ms),
      0.95,
    ),
  }));
  const times = searches.map(({ ms }) => ms);
  const pointPaths = corpus.slice(0, 200).map(({ uscc }) => `/point/${uscc}`);
  const searchPaths = queries.filter((_, at) => at % 17 === 0).map((query) => pathOf('search', query));
  return {
    point: median(points),
    search: {
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      slowest: byKind.sort((a, b) => b.p95 - a.p95)[0] ?? { kind: 'full', p95: Number.NaN },
    },
    suggest: suggestions.length === 0 ? null : { p50: quantile(suggestions, 0.5), p95: quantile(suggestions, 0.95) },
    rate: {
      point: (await load(server, pointPaths, LOAD_CLIENTS, LOAD_SECONDS)).rate,
      search: (await load(server, searchPaths, LOAD_CLIENTS, LOAD_SECONDS)).rate,
    },
    megabytes: await server.megabytes(),
  };
}
