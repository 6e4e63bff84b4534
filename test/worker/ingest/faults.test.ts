import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Database } from '#worker/store/database.ts';
import { temporaryDatabase, temporaryFolder } from '../store/temporary-database.ts';
import { importRows } from './import-rows.ts';
import { manyRows } from './many-rows.ts';
import { aFile } from './row-fixture.ts';
import { storedState } from './stored-state.ts';

const CHILD = fileURLToPath(new URL('./ingest-child.ts', import.meta.url));

type Importer = { child: ChildProcess; ended: Promise<unknown>; acknowledged(): number };

function importInChild(folder: string, name: string, fine: number, count: number, batch: number): Importer {
  const words = [CHILD, folder, name, fine, count, batch].map(String);
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data) => {
    output += String(data);
  });
  // The last line may have been cut by the kill.
  const acknowledged = () => Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1) ?? 0);
  return { child, ended: once(child, 'close'), acknowledged };
}

async function isSound(db: Database): Promise<boolean> {
  return (await db.prepare('PRAGMA integrity_check').first('integrity_check')) === 'ok';
}

describe('an importer that is killed', () => {
  it('has stored what it acknowledged and half a batch of nothing; the rerun ends in the state of an undisturbed run', async () => {
    const rows = manyRows(600, 20_000);
    const undisturbed = await temporaryDatabase();
    await importRows(undisturbed, aFile('a'), rows, 20);
    const expected = await storedState(undisturbed);
    const folder = temporaryFolder();
    for (let kill = 0; kill < 5; kill += 1) {
      const importer = importInChild(folder, 'a', 20_000, rows.length, 20);
      await once(importer.child.stdout ?? importer.child, 'data');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
      importer.child.kill('SIGKILL');
      await importer.ended;
      const db = await temporaryDatabase(folder);
      expect(await isSound(db)).toBe(true);
      const stored = (await db.prepare('SELECT count(*) AS n FROM record').first<number>('n')) ?? 0;
      expect(stored).toBeGreaterThanOrEqual(importer.acknowledged());
      expect(stored % 20).toBe(0);
    }
    const db = await temporaryDatabase(folder);
    await importRows(db, aFile('a'), rows, 20);
    expect(await storedState(db)).toEqual(expected);
  }, 60_000);
});

describe('two importers at once', () => {
  it('with the same file store every row once', async () => {
    const folder = temporaryFolder();
    const db = await temporaryDatabase(folder);
    const importers = [importInChild(folder, 'a', 20_000, 400, 20), importInChild(folder, 'a', 20_000, 400, 30)];
    await Promise.all(importers.map(({ ended }) => ended));
    expect(importers.map(({ child }) => child.exitCode)).toEqual([0, 0]);
    const once = await temporaryDatabase();
    await importRows(once, aFile('a'), manyRows(400, 20_000));
    const { records, held, versions } = await storedState(once);
    expect(await storedState(db)).toMatchObject({ records, held, versions });
  }, 60_000);

  it('with two files that contradict each other end with what the later file says, however they interleave', async () => {
    const folder = temporaryFolder();
    const db = await temporaryDatabase(folder);
    const earlier = importInChild(folder, 'a', 20_000, 400, 20);
    await once(earlier.child.stdout ?? earlier.child, 'data');
    const later = importInChild(folder, 'b', 30_000, 400, 30);
    await Promise.all([earlier.ended, later.ended]);
    expect([earlier.child.exitCode, later.child.exitCode]).toEqual([0, 0]);
    const { results } = await db
      .prepare("SELECT body->>'fineAmount' AS fine, count(*) AS n FROM record GROUP BY 1")
      .all();
    expect(results).toEqual([{ fine: 3_000_000, n: 400 }]);
  }, 60_000);

  it('in one process with two connections meet at a record and neither loses', async () => {
    const folder = temporaryFolder();
    const [one, other] = [await temporaryDatabase(folder), await temporaryDatabase(folder)];
    await Promise.all([
      importRows(one, aFile('a'), manyRows(100, 20_000), 7),
      importRows(other, aFile('b'), manyRows(100, 30_000), 5),
    ]);
    const { results } = await one
      .prepare(
        "SELECT r.body->>'fineAmount' AS fine, f.digest = r.file_digest AS own FROM record r, source_file f WHERE f.no = 2",
      )
      .all();
    expect(results).toHaveLength(100);
    expect(new Set(results.map((row) => JSON.stringify(row))).size).toBe(1);
  });
});
