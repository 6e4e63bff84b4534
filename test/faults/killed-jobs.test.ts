import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { derivedDigest, findDerivedHalves } from './derived-state.ts';
import { faultCount } from './fault-count.ts';
import { tallyFaults } from './fault-tally.ts';
import { findHalves } from './find-halves.ts';
import { killAtRandom } from './kill-at-random.ts';
import { runScript } from './run-script.ts';
import { importSmallCity } from './small-city.ts';
import { suiteFolder } from './suite-folder.ts';

const KILLS = faultCount(32, 3);
const TODAY = '2026-11-24' as CalendarDate;
// Each day lies beyond legal changes of the one before, forth and back, so that there is always work to cut short.
const DAYS = ['2027-11-24', '2029-11-24', TODAY] as CalendarDate[];
// More than one part of open data holds.
const ENTERPRISES = 600;
// Three followers write 18 pages each; then two parts of open data are made, which are few and must not be missed.
const PART_WEIGHT = 20;
const STEPS = 54 + 2 * PART_WEIGHT;

let dataDir = '';
let undisturbed = '';

const bringTo = (folder: string, day: string) => runScript('test/faults/jobs-child.ts', [folder, day]);

async function stateOf(folder: string): Promise<string> {
  const { db, close } = await openDatabase(folder);
  const digest = await derivedDigest(db, folder);
  close();
  return digest;
}

beforeAll(async () => {
  ({ dataDir } = await importSmallCity(ENTERPRISES));
  const alone = suiteFolder();
  cpSync(dataDir, alone, { recursive: true });
  const { code, output } = await bringTo(alone, TODAY).ended;
  expect(code, output).toBe(0);
  undisturbed = await stateOf(alone);
});

describe('the jobs that keep lists, changes, open data and the tables of the desk, killed again and again', () => {
  it('leave no table and no file half-made, and end as undisturbed ones', async () => {
    for (let kill = 0; kill < KILLS; ) {
      const { db: before, close: done } = await openDatabase(dataDir);
      // Makes everything due again, as after a change of law.
      await before.batch([
        ...['index_day', 'index_progress'].map((table) => before.prepare(`DELETE FROM ${table}`)),
        before.prepare('UPDATE open_part SET version = version + 1'),
      ]);
      done();
      const day = DAYS[kill % DAYS.length] ?? TODAY;
      const watch = new DatabaseSync(join(dataDir, 'jianxin.sqlite'), { readOnly: true });
      const steps = watch.prepare(`SELECT (SELECT ifnull(sum(cycle), 0) FROM index_progress)
        + ${PART_WEIGHT} * (SELECT count(*) FROM open_part WHERE made_version = version) AS steps`);
      const running = bringTo(dataDir, day);
      const wasRunning = await killAtRandom(running, () => Number(steps.get()?.steps), STEPS);
      watch.close();
      if (wasRunning) kill += 1;
      else expect((await running.ended).code, running.output()).toBe(0);
      const { db, close } = await openDatabase(dataDir);
      const { checked, lost, halves } = await findDerivedHalves(db, dataDir, day);
      halves.push(...(await findHalves(db)));
      close();
      tallyFaults({ injected: wasRunning ? 1 : 0, checked, lost: lost.length, inconsistent: halves.length });
      expect({ lost, halves }).toEqual({ lost: [], halves: [] });
    }
    const { code, output } = await bringTo(dataDir, TODAY).ended;
    expect(code, output).toBe(0);
    const isSame = (await stateOf(dataDir)) === undisturbed;
    tallyFaults({ inconsistent: isSame ? 0 : 1 });
    expect(isSame).toBe(true);
  }, 240_000);
});
