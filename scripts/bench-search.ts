import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchSearch } from './bench/search-bench.ts';
import { reportSearch } from './bench/search-report.ts';

// `npm run bench:search -- [--size 100000] [--each 150] [--seed 7] [--data DIR] [--write]`: how well and how fast enterprises are found, beside baselines
// in the same run; with Meilisearch where MEILI_URL (and MEILI_KEY) name one. `--write` keeps the tables in docs/benchmarks.md; `--data DIR` keeps
// the embedded index there for the next run.
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    each: { type: 'string', default: '150' },
    seed: { type: 'string', default: '7' },
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const HEADER = `# Benchmarks

All enterprises are fictional (示例数据). A query is right with any enterprise that fits it equally well: one with a mistake, with every name
no farther from the text than the one it was made from; a text that more than ten fit is not asked, but runs of two characters and
beginnings. Of a name that several bear, all must be on the first page. Where nobody fits, right is not to open anybody; an enterprise is opened where it is the only
exact hit (of the baselines: the only hit). Relevance does not depend on the machine; times do, so they are ratios within one run.
`;
const BASELINES_UP_TO = 200_000;
const size = Number(values.size);
const options = {
  size,
  each: Number(values.each),
  seed: Number(values.seed),
  hasBaselines: size <= BASELINES_UP_TO,
  data: values.data ?? null,
};
const started = performance.now();
const tell = (line: string): void => {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
};
const section = reportSearch(options, await benchSearch(options, tell));
process.stdout.write(`\n${section}`);
if (values.write) {
  const path = join(import.meta.dirname, '../docs/benchmarks.md');
  const mark = `<!-- search ${size} -->\n`;
  const end = `<!-- end of search ${size} -->\n`;
  const known = existsSync(path) ? readFileSync(path, 'utf8') : HEADER;
  const [before = '', rest = ''] = known.split(mark);
  const after = rest.split(end)[1] ?? '';
  writeFileSync(path, `${before.trimEnd()}\n\n${mark}\n${section}\n${end}${after}`);
  tell(`written to docs/benchmarks.md`);
}
process.exit(0);
