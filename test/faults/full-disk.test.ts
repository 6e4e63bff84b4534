import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#worker/node/open-database.ts';
import { checkAcknowledged, readReport } from './acknowledged-verdicts.ts';
import { ask } from './ask.ts';
import { enterpriseCodes } from './enterprise-codes.ts';
import { faultCount } from './fault-count.ts';
import { tallyFaults } from './fault-tally.ts';
import { findHalves } from './find-halves.ts';
import { registerDigest } from './register-digest.ts';
import { type RunOptions, runScript } from './run-script.ts';
import { importSmallCity, type SmallCity } from './small-city.ts';
import { mountSmallDisk } from './small-disk.ts';
import { copyOfDemo, startServer } from './start-server.ts';
import { suiteFolder } from './suite-folder.ts';

// More than the log of a new database's schema takes (1 MB), so that some rows are acknowledged, and less than half of what the city takes.
const MEGABYTES = 3;
// No file may grow beyond: the same, in blocks of 512 bytes.
const SMALL_FILES = `ulimit -f ${MEGABYTES * 2048}`;

let city: SmallCity;
let undisturbed = '';

beforeAll(async () => {
  city = await importSmallCity(faultCount(1500, 800));
  const { db, close } = await openDatabase(city.dataDir);
  undisturbed = await registerDigest(db);
  close();
});

/** Imports the city into a place that gets full, then again once there is space. */
async function fillUp(dataDir: string, full: RunOptions, makeSpace: () => void): Promise<string> {
  const report = join(suiteFolder(), 'report.jsonl');
  const words = ['--quiet', '--report', report, ...city.files];
  const { code, output } = await runScript('scripts/import.ts', words, {
    ...full,
    environment: { JIANXIN_DATA: dataDir },
  }).ended;
  makeSpace();
  const { db, close } = await openDatabase(dataDir);
  const { checked, lost } = await checkAcknowledged(db, readReport(report));
  const halves = await findHalves(db);
  close();
  tallyFaults({ injected: 1, checked, lost: lost.length, inconsistent: halves.length });
  expect({ code, lost, halves }).toEqual({ code: 3, lost: [], halves: [] });
  expect(checked).toBeGreaterThan(0);
  const again = await runScript('scripts/import.ts', ['--quiet', ...city.files], {
    environment: { JIANXIN_DATA: dataDir },
  }).ended;
  expect(again.code, again.output).toBe(1);
  const after = await openDatabase(dataDir);
  const isSame = (await registerDigest(after.db)) === undisturbed;
  after.close();
  tallyFaults({ inconsistent: isSame ? 0 : 1 });
  expect(isSame).toBe(true);
  return output;
}

/** Takes all the space that is left. */
function fill(folder: string): void {
  const file = openSync(join(folder, 'filler'), 'w');
  for (const bytes of [1024 * 1024, 4096]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(bytes));
    } catch {
      // Full for pieces of this size.
    }
  }
  closeSync(file);
}

describe('a disk that gets full', () => {
  it('during an import: what was acknowledged stays, it says so, and the same command ends the work', async () => {
    const disk = mountSmallDisk(MEGABYTES);
    // Without the right to mount this stands in, which SQLite meets as a failed write.
    const full = disk === null ? { limit: SMALL_FILES } : {};
    const output = await fillUp(disk?.folder ?? suiteFolder(), full, () => disk?.remount('size=64m'));
    expect(output).toMatch(/Import stopped; run it again\./);
    expect(output).toMatch(disk === null ? /disk I\/O error/ : /full/);
  });

  it('by a limit on the size of files: the same', async () => {
    const output = await fillUp(suiteFolder(), { limit: SMALL_FILES }, () => undefined);
    expect(output).toMatch(/Import stopped; run it again\./);
  });

  it('while the portal serves: it goes on answering, and after a restart as well', async () => {
    const disk = mountSmallDisk(24);
    const dataDir = disk?.folder ?? suiteFolder();
    await copyOfDemo(dataDir);
    const codes = enterpriseCodes(dataDir);
    const server = await startServer(dataDir);
    if (disk !== null) fill(disk.folder);
    const options = disk === null ? { limit: 'ulimit -f 200' } : {};
    const more = await runScript('scripts/import.ts', ['--quiet', ...city.files], {
      ...options,
      environment: { JIANXIN_DATA: dataDir },
    }).ended;
    const answers = await Promise.all(codes.map((code) => ask(server.url, `/api/v1/enterprises/${code}`)));
    // 410: of some fictional enterprises of the demo nothing is public any more.
    const unanswered = answers.filter(({ status }) => status !== 200 && status !== 410);
    const ready = await ask(server.url, '/readyz');
    const { code } = await server.stop();
    disk?.remount('size=128m');
    tallyFaults({ injected: 1, checked: codes.length, lost: unanswered.length });
    expect({ more: more.code, unanswered, ready: ready.status, code }).toEqual({
      more: 3,
      unanswered: [],
      ready: 200,
      code: 0,
    });
    const { db, close } = await openDatabase(dataDir);
    expect(await findHalves(db)).toEqual([]);
    close();
  });
});
