import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { writeBulk } from '#scripts/seed/write-bulk.ts';
import { type Measured, median } from './measured.ts';
import { runChild } from './run-child.ts';

type Run = { rows: number; seconds: number; cpuSeconds: number; megabytes: number };

const ASOF = '2026-11-24' as CalendarDate;

/**
 * Rows per second of the importer against a bare parse-and-insert of the same rows, and its peak memory at 200,000 rows against
 * 10,000 and against 100,000: only by the latter have the database's page cache of 64 MB and the heap grown to their full size.
 * Each run is a process of its own on an empty database; the two kinds take turns.
 */
export async function benchImport(): Promise<Measured[]> {
  const root = mkdtempSync(join(tmpdir(), 'jianxin-bench-'));
  try {
    const small = await licencesOf(join(root, 'small'), 12_000);
    const half = await licencesOf(join(root, 'half'), 118_000);
    const large = await licencesOf(join(root, 'large'), 236_000);
    const bare: Run[] = [];
    const full: Run[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      bare.push(await inFreshDirectory(root, (directory) => runChild<Run>('bare-import-child.ts', [small, directory])));
      full.push(await inFreshDirectory(root, (directory) => runChild<Run>('import-child.ts', [small, directory])));
    }
    const bareLarge = await inFreshDirectory(root, (directory) =>
      runChild<Run>('bare-import-child.ts', [large, directory]),
    );
    const fullLarge = await inFreshDirectory(root, (directory) => runChild<Run>('import-child.ts', [large, directory]));
    const fullHalf = await inFreshDirectory(root, (directory) => runChild<Run>('import-child.ts', [half, directory]));
    return [
      ratio('import rows/s ÷ bare parse-and-insert, 10,000 rows', full, bare),
      ratio('import rows/s ÷ bare parse-and-insert, 200,000 rows', [fullLarge], [bareLarge]),
      memory('10,000', fullLarge, median(full.map(({ megabytes }) => megabytes)), bareLarge, 1.6),
      memory('100,000', fullLarge, fullHalf.megabytes, bareLarge, 1.2),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Peak memory at 200,000 rows against that at fewer; met only under 512 MB and under `most` times as much. */
function memory(rows: string, large: Run, fewer: number, bare: Run, most: number): Measured {
  const value = large.megabytes / fewer;
  return {
    what: `import peak memory, 200,000 rows ÷ ${rows} rows`,
    ratio: value,
    aim: `flat (≤ ${most}), under 512 MB`,
    met: large.megabytes < 512 && value <= most,
    detail: `${large.megabytes.toFixed(0)} MB against ${fewer.toFixed(0)} MB (bare insert: ${bare.megabytes.toFixed(0)} MB)`,
  };
}

/** Rows per second, and microseconds of processor time a row, which other work on the machine disturbs less. */
function ratio(what: string, runs: readonly Run[], bare: readonly Run[]): Measured {
  const measured = median(runs.map(({ rows, seconds }) => rows / seconds));
  const baseline = median(bare.map(({ rows, seconds }) => rows / seconds));
  const cpu = (list: readonly Run[]): string =>
    median(list.map(({ rows, cpuSeconds }) => (cpuSeconds / rows) * 1e6)).toFixed(0);
  const value = measured / baseline;
  return {
    what,
    ratio: value,
    aim: '≥ 0.4',
    met: value >= 0.4,
    detail: `${measured.toFixed(0)} rows/s against ${baseline.toFixed(0)}; CPU ${cpu(runs)} µs a row against ${cpu(bare)}`,
  };
}

async function licencesOf(directory: string, size: number): Promise<string> {
  const files = await writeBulk({ size, seed: 3, directory, asOf: ASOF });
  const path = files.find((file) => file.path.includes('licence'))?.path;
  if (path === undefined) throw new Error('The seed wrote no licence file.');
  return path;
}

async function inFreshDirectory(root: string, run: (directory: string) => Promise<Run>): Promise<Run> {
  const directory = mkdtempSync(join(root, 'data-'));
  const result = await run(directory);
  rmSync(directory, { recursive: true, force: true });
  return result;
}
