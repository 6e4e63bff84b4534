import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { CalendarDate } from '#domain/date.ts';
import { makeBackup } from '#scripts/backup/make-backup.ts';
import { restoreBackup } from '#scripts/backup/restore-backup.ts';
import { writeBulk } from '#scripts/seed/write-bulk.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { changedSince } from '#worker/store/changes.ts';
import { makeLargeRegister } from './large-register.ts';
import type { Measured } from './measured.ts';
import { openApi } from './open-api.ts';

const SIZE = 100_000;
const WRITTEN = 3000;
const SEARCHES = 200;
const AS_OF = '2026-11-24' as CalendarDate;
const ROOT = join(import.meta.dirname, '../..');

/** One digest over the answers to these requests, in order, and how many had an answer of 200. */
async function answersOf(dataDir: string, paths: readonly string[]): Promise<{ digest: string; found: number }> {
  const database = await openDatabase(dataDir);
  const ask = openApi(database.db, AS_OF);
  const hash = createHash('sha256');
  let found = 0;
  for (const path of paths) {
    const answer = await ask(path);
    if (answer.status === 200) found += 1;
    // The id of a request is in the body of a problem.
    const body = answer.status === 200 ? await answer.text() : '';
    hash.update(`${path} ${answer.status} ${answer.headers.get('ETag')}\n${body}\n`);
  }
  database.close();
  return { digest: hash.digest('hex'), found };
}

type Rows = { uscc: string; name: string }[];

async function enterprisesOf(dataDir: string): Promise<Rows> {
  const { db, close } = await openDatabase(dataDir);
  const { results } = await db.prepare('SELECT uscc, name FROM enterprise ORDER BY uscc').all<Rows[number]>();
  close();
  return results;
}

async function startImport(
  dataDir: string,
  folder: string,
): Promise<{ isRunning(): boolean; ended: Promise<unknown> }> {
  const files = await writeBulk({ size: WRITTEN, seed: 11, directory: folder, asOf: AS_OF });
  const words = [join(ROOT, 'scripts/import.ts'), '--quiet', ...files.map(({ path }) => path)];
  const child = spawn(process.execPath, words, { env: { ...process.env, JIANXIN_DATA: dataDir }, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  return { isRunning: () => child.exitCode === null, ended };
}

function line(what: string, asked: number, same: boolean, detail: string): Measured {
  const told = `${asked} requests, ${detail}`;
  return { what, ratio: same ? 1 : 0, aim: '= 1', met: same, detail: told };
}

/**
 * A backup of 100,000 enterprises made while an import writes, and one made afterwards, both restored elsewhere: the profile of every
 * enterprise that has not changed since the moment of the first, and 200 searches on the second, must be answered the same, byte for byte.
 */
export async function benchBackup(): Promise<Measured[]> {
  const base = mkdtempSync(join(tmpdir(), 'jianxin-bench-backup-'));
  const folder = (name: string): string => {
    mkdirSync(join(base, name), { recursive: true });
    return join(base, name);
  };
  const order = (to: string) => ({
    dataDir: folder('data'),
    folder: folder(to),
    programVersion: 'bench',
    now: new Date(),
  });
  const restoreTo = (file: string, to: string) =>
    restoreBackup({ file, dataDir: folder(to), needsManifest: true, now: new Date() });
  try {
    const kept = process.env.JIANXIN_BENCH_DATA ?? folder('made');
    await makeLargeRegister(kept, SIZE);
    const source = new DatabaseSync(join(kept, 'jianxin.sqlite'), { readOnly: true });
    await backup(source, join(folder('data'), 'jianxin.sqlite'));
    source.close();
    const importing = await startImport(folder('data'), folder('files'));
    await wait(1500);
    const [isRunning, begun] = [importing.isRunning(), performance.now()];
    const first = await makeBackup(order('first'));
    const [wasRunning, made] = [importing.isRunning(), performance.now()];
    await restoreTo(first.path, 'restored-first');
    const restored = performance.now();
    await importing.ended;
    const { db, close } = await openDatabase(folder('data'));
    const since = new Set((await changedSince(db, first.manifest.seq)).usccs);
    close();
    const all = await enterprisesOf(folder('restored-first'));
    const same = all.filter(({ uscc }) => !since.has(uscc)).map(({ uscc }) => `/api/v1/enterprises/${uscc}`);
    const [here, there] = [await answersOf(folder('data'), same), await answersOf(folder('restored-first'), same)];
    const second = await makeBackup(order('second'));
    await restoreTo(second.path, 'restored-second');
    const searches = all
      .filter((_, place) => place % Math.ceil(all.length / SEARCHES) === 0)
      .map(({ name }) => `/api/v1/search?q=${encodeURIComponent(name.slice(2, 4))}`);
    const [asked, again] = [
      await answersOf(folder('data'), searches),
      await answersOf(folder('restored-second'), searches),
    ];
    const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;
    const moment = isRunning && wasRunning ? 'the import wrote before and after' : 'the import had ended';
    return [
      line(
        'profiles of a restored backup = those of the source',
        same.length,
        here.digest === there.digest && here.found > SIZE / 2,
        `${here.found} found, ${since.size} changed since; backup ${seconds(begun, made)} (${moment}), restore ${seconds(made, restored)}`,
      ),
      line(
        'searches of a restored backup = those of the source',
        searches.length,
        asked.digest === again.digest && asked.found === searches.length,
        `${asked.found} found; ${(second.manifest.bytes / 1_048_576).toFixed(0)} MB`,
      ),
    ];
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
