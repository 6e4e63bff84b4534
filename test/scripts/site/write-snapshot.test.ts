import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { readSnapshotIndex } from '#scripts/site/snapshot-file.ts';
import { type Snapshot, writeSnapshot } from '#scripts/site/write-snapshot.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { temporaryFolder } from '../../worker/store/temporary-database.ts';
import { DAY, importInto, sampleData } from '../backup/portal-data.ts';

/** What pages are made from: code and revision of each, and the counts, whatever day the lines were written for. */
function madeOf(folder: string) {
  const pages = readSnapshotIndex(folder)?.entries.map(({ uscc, page }) => [uscc, page?.revision ?? null]);
  return { pages, statistics: JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')).statistics };
}

/** A register of the sample, a folder with a snapshot of it, and what writes another. */
async function aSnapshot() {
  const data = await sampleData();
  const folder = temporaryFolder();
  const write = async (into: string, asOf: CalendarDate = DAY, code = 'one'): Promise<Snapshot> => {
    const { db, close } = await openDatabase(data);
    try {
      return await writeSnapshot({ db, asOf, jurisdiction: xianning, folder: into, code });
    } finally {
      close();
    }
  };
  return { data, folder, write, first: await write(folder) };
}

describe('a snapshot after another', () => {
  it('reads nothing if nothing changed, and holds the same, byte for byte', async () => {
    const { folder, write, first } = await aSnapshot();
    expect(first.read).toBeGreaterThanOrEqual(first.profiles);
    const lines = readFileSync(join(folder, 'profiles.ndjson'), 'utf8');
    expect(await write(folder)).toEqual({ ...first, read: 0 });
    expect(readFileSync(join(folder, 'profiles.ndjson'), 'utf8')).toBe(lines);
  });

  it('after a file of known kinds, reads those it names alone, and comes to what reading everything comes to', async () => {
    const { data, folder, write } = await aSnapshot();
    await importInto(data, '05-penalty-2019.csv');
    const whole = temporaryFolder();
    await write(whole);
    await write(folder);
    expect(madeOf(folder)).toEqual(madeOf(whole));
    const { db, close } = await openDatabase(data);
    try {
      await db.prepare("INSERT INTO outbox (uscc, reason, at) SELECT uscc, 'test', '' FROM enterprise LIMIT 3").run();
    } finally {
      close();
    }
    expect((await write(folder)).read).toBe(3);
    expect(madeOf(folder)).toEqual(madeOf(whole));
  });

  it('on another day reads everything, since every page tells another day', async () => {
    const { folder, write, first } = await aSnapshot();
    for (const days of [1, 400]) {
      const whole = temporaryFolder();
      await write(whole, addDays(DAY, days));
      expect((await write(folder, addDays(DAY, days))).read).toBe(first.read);
      expect(madeOf(folder)).toEqual(madeOf(whole));
    }
  });

  it('reads everything for an earlier day, for other code, and after a snapshot that was cut short', async () => {
    const { folder, write } = await aSnapshot();
    await write(folder, addDays(DAY, 1));
    const { profiles, read } = await write(folder, DAY);
    expect(read).toBeGreaterThanOrEqual(profiles);
    expect((await write(folder, DAY, 'two')).read).toBe(read);
    expect((await write(folder, DAY, 'two')).read).toBe(0);
    writeFileSync(join(folder, 'index.json'), JSON.stringify({ ...readSnapshotIndex(folder), databaseId: 'another' }));
    expect((await write(folder, DAY, 'two')).read).toBe(read);
  });

  it('stops where lines and index do not belong together', async () => {
    const { folder, write } = await aSnapshot();
    writeFileSync(join(folder, 'profiles.ndjson'), '');
    await expect(write(folder)).rejects.toThrow('does not fit');
  });
});
