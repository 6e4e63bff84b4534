import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#worker/node/open-database.ts';
import { faultCount } from './fault-count.ts';
import { tallyFaults } from './fault-tally.ts';
import { findHalves } from './find-halves.ts';
import { killAtRandom } from './kill-at-random.ts';
import { runScript } from './run-script.ts';
import { findIndexHalves, indexDigest } from './search-index-state.ts';
import { importSmallCity, type SmallCity } from './small-city.ts';

const KILLS = faultCount(56, 3);
const PAGES = faultCount(7, 3);
// Each day lies beyond legal changes of the one before, forth and back, so that there is always work to cut short.
const DAYS = ['2027-11-24', '2029-11-24', '2026-11-24'] as const;

let city: SmallCity;
let undisturbed = '';

const syncTo = (day: string) => runScript('test/faults/sync-child.ts', [city.dataDir, day]);

/** Makes the whole index due again, as after a change of its form. */
async function forget(): Promise<void> {
  const { db, close } = await openDatabase(city.dataDir);
  await db.batch(['index_day', 'index_progress'].map((table) => db.prepare(`DELETE FROM ${table}`)));
  close();
}

beforeAll(async () => {
  city = await importSmallCity(faultCount(1500, 600));
  const { db, close } = await openDatabase(city.dataDir);
  undisturbed = await indexDigest(db);
  close();
});

describe('the search index, kept current by a process that is killed again and again', () => {
  it('never tells of a document it does not have, its tables agree, and it ends as an undisturbed one', async () => {
    for (let kill = 0; kill < KILLS; ) {
      await forget();
      const watch = new DatabaseSync(join(city.dataDir, 'jianxin.sqlite'), { readOnly: true });
      const pages = watch.prepare('SELECT ifnull(max(cycle), 0) AS pages FROM index_progress');
      const running = syncTo(DAYS[kill % DAYS.length] ?? DAYS[0]);
      const wasRunning = await killAtRandom(running, () => Number(pages.get()?.pages), PAGES);
      watch.close();
      if (wasRunning) kill += 1;
      const { db, close } = await openDatabase(city.dataDir);
      const checked = (await db.prepare('SELECT count(*) AS n FROM index_day').first<number>('n')) ?? 0;
      // Every enterprise of the city stands in the register, so each has a document on each of these days: that of the day noted.
      const lost = await db
        .prepare(
          `SELECT n.uscc FROM index_day n LEFT JOIN search_document d ON d.uscc = n.uscc
           WHERE d.uscc IS NULL OR nullif(d.next_change_on, '') IS NOT n.next_change_on`,
        )
        .all();
      const halves = [...(await findHalves(db)), ...(await findIndexHalves(db))];
      close();
      tallyFaults({
        injected: wasRunning ? 1 : 0,
        checked,
        lost: lost.results.length,
        inconsistent: halves.length,
      });
      expect({ lost: lost.results, halves }).toEqual({ lost: [], halves: [] });
    }
    const { code, output } = await syncTo('2026-11-24').ended;
    expect(code, output).toBe(0);
    const { db, close } = await openDatabase(city.dataDir);
    const isSame = (await indexDigest(db)) === undisturbed;
    close();
    tallyFaults({ inconsistent: isSame ? 0 : 1 });
    expect(isSame).toBe(true);
  }, 240_000);
});
