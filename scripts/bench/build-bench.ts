import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { writeBulk } from '#scripts/seed/write-bulk.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { databaseStore } from '../import/database-store.ts';
import { importFile } from '../import/import-file.ts';
import { makeLargeRegister } from './large-register.ts';
import type { Measured } from './measured.ts';
import { type Ran, runTimed } from './run-timed.ts';

const PROFILES = 10_000;
const CHANGED = PROFILES / 100;
const AS_OF = '2026-11-24' as CalendarDate;
const ROOT = join(import.meta.dirname, '../..');

/**
 * Pages per second of a full build of 10,000 profiles (snapshot, pages, compression) against a bare Astro page of the same count, and a
 * rebuild after 1 % of the enterprises changed against the full build. Every build is a process of its own; ratios are of elapsed time, and
 * of processor time beside it, which other work on the machine disturbs less.
 */
export async function benchBuild(): Promise<Measured[]> {
  const data = mkdtempSync(join(tmpdir(), 'jianxin-bench-build-'));
  // Pages are compiled inside the repository, where its modules are found.
  const dist = join(ROOT, 'dist', `bench-build-${process.pid}`);
  try {
    const folder = join(data, 'register');
    await makeLargeRegister(folder, PROFILES);
    const bare = await buildBare(join(dist, 'bare'));
    const full = await build(folder, dist);
    await changeSome(folder, join(data, 'changed'));
    const again = await build(folder, dist);
    return [
      {
        what: `build pages/s ÷ bare Astro page, ${PROFILES} pages`,
        ...atLeast(bare.seconds / full.seconds, 0.5),
        detail: `${rate(full)} pages/s against ${rate(bare)}; ${cpu(full, bare)}`,
      },
      {
        what: `rebuild after ${CHANGED} changed ÷ full build`,
        ...atMost(again.seconds / full.seconds, 0.2),
        detail: `${again.seconds.toFixed(1)} s against ${full.seconds.toFixed(1)}; ${cpu(again, full)}`,
      },
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
    rmSync(dist, { recursive: true, force: true });
  }
}

const rate = ({ seconds }: Ran): string => (PROFILES / seconds).toFixed(0);
const cpu = (one: Ran, other: Ran): string =>
  `CPU ${one.cpuSeconds.toFixed(1)} s against ${other.cpuSeconds.toFixed(1)} (${(one.cpuSeconds / other.cpuSeconds).toFixed(2)})`;

const atLeast = (ratio: number, bound: number) => ({ ratio, aim: `≥ ${bound}`, met: ratio >= bound });
const atMost = (ratio: number, bound: number) => ({ ratio, aim: `≤ ${bound}`, met: ratio <= bound });

function build(folder: string, dist: string): Promise<Ran> {
  return runTimed([join(ROOT, 'scripts/build.ts'), '--host', 'node'], {
    JIANXIN_DATA: folder,
    JIANXIN_DIST: dist,
    JIANXIN_ENV: 'test',
    JIANXIN_TODAY: AS_OF,
  });
}

/** As many pages, each with a heading and its number, and nothing else. */
function buildBare(root: string): Promise<Ran> {
  const pages = join(root, 'src/pages/enterprise');
  mkdirSync(pages, { recursive: true });
  const page = `---
export const getStaticPaths = () => Array.from({ length: ${PROFILES} }, (_, id) => ({ params: { id: String(id) } }));
---
<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8" /><title>{Astro.params.id}</title></head><body><h1>{Astro.params.id}</h1></body></html>
`;
  writeFileSync(join(pages, '[id].astro'), page);
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, 'astro.config.mjs'), "export default { build: { format: 'file' } };\n");
  return runTimed([join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', root], {});
}

/** Files of the same enterprises with other facts, as departments send them. */
async function changeSome(folder: string, directory: string): Promise<void> {
  const files = await writeBulk({ size: CHANGED, seed: 8, directory, asOf: AS_OF });
  const { db, close } = await openDatabase(folder);
  try {
    for (const { path } of files) {
      await importFile(path, {
        store: databaseStore(db),
        jurisdiction: xianning,
        unit: null,
        receivedAt: '2026-11-24T02:00:00.000Z',
        receivedOn: AS_OF,
        report: () => undefined,
        progress: () => undefined,
      });
    }
  } finally {
    close();
  }
}
