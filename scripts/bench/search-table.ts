import { QUERY_KINDS, type QueryKind } from './search-query.ts';
import { overallRank, type Relevance } from './search-relevance.ts';

/** What one engine answered. */
export type EngineRelevance = { name: string; results: readonly Relevance[] };

const percent = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : (Math.round(value * 1000) / 10).toFixed(1);

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function cellOf(one: Relevance | undefined): string {
  if (one === undefined) return '–';
  const mrr = one.mrr === null ? '–' : one.mrr.toFixed(3);
  const totals = one.totals === null ? '' : ` · ${percent(one.totals)}`;
  return `${percent(one.top1)} · ${percent(one.top10)} · ${mrr} · ${percent(one.wrong)}${totals}`;
}

/**
 * The relevance of several engines as one Markdown table: top-1 · top-10 · MRR · wrong namesake, and, where names that hold the
 * text were counted, totals that are right. A row for each kind, a column for each engine.
 */
export function relevanceTable(engines: readonly EngineRelevance[]): string {
  const kinds = (Object.keys(QUERY_KINDS) as QueryKind[]).filter((kind) =>
    engines.some(({ results }) => results.some((one) => one.kind === kind)),
  );
  const rows = kinds.map((kind) => {
    const queries = engines[0]?.results.find((one) => one.kind === kind)?.queries ?? 0;
    return row([
      QUERY_KINDS[kind],
      String(queries),
      ...engines.map(({ results }) => cellOf(results.find((one) => one.kind === kind))),
    ]);
  });
  return [
    row(['Kind of query', 'Queries', ...engines.map(({ name }) => name)]),
    row(['---', '---:', ...engines.map(() => '---')]),
    ...rows,
    row(['**MRR over all**', '', ...engines.map(({ results }) => `**${overallRank(results).toFixed(3)}**`)]),
  ].join('');
}
