import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#worker/node/open-database.ts';
import { checkAcknowledged, readReport } from './acknowledged-verdicts.ts';
import { faultCount } from './fault-count.ts';
import { tallyFaults } from './fault-tally.ts';
import { findHalves } from './find-halves.ts';
import { killAtRandom, sizeOf } from './kill-at-random.ts';
import { registerDigest } from './register-digest.ts';
import { runScript } from './run-script.ts';
import { importSmallCity, type SmallCity } from './small-city.ts';
import { suiteFolder } from './suite-folder.ts';

const ROUNDS = faultCount(6, 1);

let city: SmallCity;
let undisturbed = '';

beforeAll(async () => {
  city = await importSmallCity(faultCount(1500, 600));
  const { db, close } = await openDatabase(city.dataDir);
  undisturbed = await registerDigest(db);
  close();
});

describe('two importers at once on one database', () => {
  it('with the same files both end, one of them killed or not, and the register is that of one importer', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const dataDir = suiteFolder();
      const reports = ['one.jsonl', 'other.jsonl'].map((name) => join(dataDir, name));
      const start = (report: string) =>
        runScript('scripts/import.ts', ['--quiet', '--report', report, ...city.files], {
          environment: { JIANXIN_DATA: dataDir },
        });
      const [one, other] = reports.map(start);
      if (one === undefined || other === undefined) throw new Error('unreachable');
      // In every other round one of the two is killed, which must not disturb the other.
      const isKilled = round % 2 === 1;
      if (isKilled) await killAtRandom(other, () => sizeOf(reports[1] ?? ''), 50_000);
      const ends = await Promise.all([one.ended, other.ended]);
      const { db, close } = await openDatabase(dataDir);
      const { checked, lost } = await checkAcknowledged(db, reports.flatMap(readReport));
      const halves = await findHalves(db);
      const isSame = (await registerDigest(db)) === undisturbed;
      close();
      tallyFaults({ injected: 1, checked, lost: lost.length, inconsistent: halves.length + (isSame ? 0 : 1) });
      expect(ends.map(({ code }) => code)).toEqual([1, isKilled ? null : 1]);
      expect({ lost, halves, isSame }).toEqual({ lost: [], halves: [], isSame: true });
    }
  });
});
