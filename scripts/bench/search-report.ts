import type { SearchBenchOptions, SearchBenchResult } from './search-bench.ts';
import { QUERY_KINDS } from './search-query.ts';
import { relevanceTable } from './search-table.ts';

const times = (value: number, point: number): string => `${(value / point).toFixed(1)} ×`;

function speedTable({ speeds }: SearchBenchResult): string {
  const rows = speeds.map(({ name, speed: { point, search, suggest, rate, megabytes } }) => {
    const cells = [
      name,
      `${times(search.p50, point)} · ${times(search.p95, point)}`,
      `${QUERY_KINDS[search.slowest.kind]}: ${times(search.slowest.p95, point)}`,
      suggest === null ? 'none' : `${times(suggest.p50, point)} · ${times(suggest.p95, point)}`,
      `${rate.search.toFixed(0)} of ${rate.point.toFixed(0)}`,
      `${megabytes.toFixed(0)} MB`,
    ];
    return `| ${cells.join(' | ')} |\n`;
  });
  return `| Engine | Search p50 · p95 | Slowest kind, p95 | Suggest p50 · p95 | Searches of point reads, per second, 8 clients | Memory of the server |
| --- | --- | --- | --- | --- | --- |
${rows.join('')}`;
}

function costTable({ costs }: SearchBenchResult): string {
  const rows = costs.map(
    ({ name, seconds, bytes, change }) =>
      `| ${name} | ${seconds.toFixed(0)} s | ${Number.isNaN(bytes) ? '–' : bytes.toFixed(0)} | ${change.toFixed(1)} ms |\n`,
  );
  return `| Engine | Index made in | Bytes a document | One changed enterprise |
| --- | --- | --- | --- |
${rows.join('')}`;
}

/** What was measured over one size of register, as a section of docs/benchmarks.md. */
export function reportSearch({ size, each, seed }: SearchBenchOptions, result: SearchBenchResult): string {
  const title = size.toLocaleString('en');
  const command = `npm run bench:search -- --size ${size} --each ${each} --seed ${seed} --write`;
  return `## Search over ${title} enterprises

Made by \`${command}\`, with MEILI_URL and MEILI_KEY set where Meilisearch stands in it.
${result.queries.toLocaleString('en')} labelled queries. In each cell: top-1 % · top-10 % · mean reciprocal rank · wrong namesake opened %, and
last, where names that hold the text were counted one by one, answers whose total is that number %.

${relevanceTable(result.relevance)}
Times as multiples of the median of a point read by primary key through the same server, in turns with it, one client:

${speedTable(result)}
${costTable(result)}`;
}
