import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { type LawOfDays, openLaw } from '#scripts/leak-check/law-of-days.ts';
import { readStored } from '#scripts/leak-check/read-stored.ts';
import { SAMPLE_DAY } from '#scripts/sample/cast.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { databaseId } from '#worker/store/database-id.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A data folder and a build of the site for the demo's day, which a test may spoil, and the law of what is stored. */
export type LeakPortal = { dataDir: string; build: string; law: LawOfDays; remove(): void };

async function hasBuildFor(dataDir: string, build: string): Promise<boolean> {
  const path = join(build, 'client/build.json');
  if (!existsSync(path) || !existsSync(join(dataDir, 'jianxin.sqlite'))) return false;
  const made = JSON.parse(readFileSync(path, 'utf8')) as { databaseId: string; asOf: string };
  const { db, close } = await openDatabase(dataDir);
  try {
    return made.asOf === SAMPLE_DAY && made.databaseId === (await databaseId(db));
  } finally {
    close();
  }
}

/**
 * A copy of the demo's data and build; both are made where the suite has not made them already.
 * @example const portal = await prepareLeakPortal(); portal.remove()
 */
export async function prepareLeakPortal(): Promise<LeakPortal> {
  const folder = mkdtempSync(join(tmpdir(), 'jianxin-leak-test-'));
  const dataDir = join(folder, 'data');
  const build = join(folder, 'dist/node');
  const made = { dataDir: resolve(process.env.JIANXIN_DATA ?? join(ROOT, '.data')), build: join(ROOT, 'dist/node') };
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  if (await hasBuildFor(made.dataDir, made.build)) {
    cpSync(made.dataDir, dataDir, { recursive: true });
    cpSync(made.build, build, { recursive: true });
  } else {
    const own = {
      JIANXIN_DATA: dataDir,
      JIANXIN_DIST: join(folder, 'dist'),
      JIANXIN_TODAY: SAMPLE_DAY,
      JIANXIN_ENV: 'test',
    };
    const words = [join(ROOT, 'scripts/build.ts'), '--host', 'node'];
    execFileSync(process.execPath, words, { cwd: ROOT, env: { ...process.env, ...own } });
  }
  const law = openLaw(await readStored(dataDir), xianning);
  return { dataDir, build, law, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
