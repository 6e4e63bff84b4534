import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#worker/node/open-database.ts';
import { checkAcknowledged, readReport } from './acknowledged-verdicts.ts';
import { writeDepartmentFiles } from './department-files.ts';
import { faultCount } from './fault-count.ts';
import { tallyFaults } from './fault-tally.ts';
import { findHalves } from './find-halves.ts';
import { killAtRandom, sizeOf } from './kill-at-random.ts';
import { registerDigest } from './register-digest.ts';
import { type Running, runScript } from './run-script.ts';
import { suiteFolder } from './suite-folder.ts';

const KILLS = faultCount(112, 6);
const KILLS_EACH = faultCount(8, 3);

let files: string[] = [];
let undisturbed = '';
let reportSize = 0;

const importInto = (dataDir: string, report: string): Running =>
  runScript('scripts/import.ts', ['--quiet', '--report', report, ...files], { environment: { JIANXIN_DATA: dataDir } });

async function digestOf(dataDir: string): Promise<string> {
  const { db, close } = await openDatabase(dataDir);
  const digest = await registerDigest(db);
  close();
  return digest;
}

beforeAll(async () => {
  files = await writeDepartmentFiles(suiteFolder(), faultCount(1500, 600));
  const dataDir = suiteFolder();
  const report = join(dataDir, 'report.jsonl');
  const { code, output } = await importInto(dataDir, report).ended;
  reportSize = sizeOf(report);
  expect(code, output).toBe(1);
  undisturbed = await digestOf(dataDir);
});

describe('an import that is killed at a random moment, again and again', () => {
  for (let round = 1; round <= KILLS / KILLS_EACH; round += 1) {
    it(`keeps every row it acknowledged, leaves no half, and ends as an undisturbed one (round ${round})`, async () => {
      const dataDir = suiteFolder();
      for (let kill = 0; kill < KILLS_EACH; ) {
        const report = join(dataDir, `report-${kill}.jsonl`);
        const wasRunning = await killAtRandom(importInto(dataDir, report), () => sizeOf(report), reportSize);
        if (wasRunning) kill += 1;
        const { db, close } = await openDatabase(dataDir);
        const { checked, lost } = await checkAcknowledged(db, readReport(report));
        const halves = await findHalves(db);
        close();
        tallyFaults({ injected: wasRunning ? 1 : 0, checked, lost: lost.length, inconsistent: halves.length });
        expect({ lost, halves }).toEqual({ lost: [], halves: [] });
      }
      const { code, output } = await importInto(dataDir, join(dataDir, 'report-last.jsonl')).ended;
      expect(code, output).toBe(1);
      const isSame = (await digestOf(dataDir)) === undisturbed;
      tallyFaults({ inconsistent: isSame ? 0 : 1 });
      expect(isSame).toBe(true);
    });
  }
});
