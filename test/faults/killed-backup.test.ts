import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#worker/node/open-database.ts';
import { checkAcknowledged, readReport } from './acknowledged-verdicts.ts';
import { writeDepartmentFiles } from './department-files.ts';
import { faultCount } from './fault-count.ts';
import { tallyFaults } from './fault-tally.ts';
import { findHalves } from './find-halves.ts';
import { killAtRandom } from './kill-at-random.ts';
import { registerDigest } from './register-digest.ts';
import { type Running, runScript } from './run-script.ts';
import { importSmallCity, type SmallCity } from './small-city.ts';
import { suiteFolder } from './suite-folder.ts';

const KILLED_BACKUPS = faultCount(36, 3);
const KILLED_WHILE_WRITING = faultCount(16, 2);
const KILLED_RESTORES = faultCount(12, 2);
const STAGES = 4;

let city: SmallCity;
let digest = '';

async function digestOf(dataDir: string): Promise<{ digest: string; halves: string[] }> {
  const { db, close } = await openDatabase(dataDir);
  const found = { digest: await registerDigest(db), halves: await findHalves(db) };
  close();
  return found;
}

/** How far a command with an unfinished folder has come: 0 not begun, then one more for each file it made there. */
function stageIn(folder: string): number {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const unfinished = names.find((name) => name.startsWith('.unfinished-'));
  if (unfinished === undefined) return 0;
  const path = join(folder, unfinished);
  return 1 + (existsSync(path) ? readdirSync(path).length : 0);
}

const backupTo = (folder: string): Running =>
  runScript('scripts/backup.ts', ['--to', folder], { environment: { JIANXIN_DATA: city.dataDir } });
const restoreInto = (dataDir: string, file: string): Running =>
  runScript('scripts/restore.ts', [file, '--data', dataDir]);
const backupsIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /^jianxin-.*\.sqlite$/.test(name)) : [];

/** Whether a backup is what its manifest says. */
function isWhole(path: string): boolean {
  if (!existsSync(`${path}.json`)) return false;
  const { sha256 } = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as { sha256: string };
  return createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
}

beforeAll(async () => {
  city = await importSmallCity(faultCount(1500, 600));
  ({ digest } = await digestOf(city.dataDir));
});

describe('a backup that is killed at a random moment', () => {
  it('leaves the register alone, and nothing that is named like a backup without being one', async () => {
    const folder = suiteFolder();
    for (let kill = 0; kill < KILLED_BACKUPS; ) {
      const running = backupTo(folder);
      const wasRunning = await killAtRandom(running, () => stageIn(folder), STAGES);
      if (wasRunning) kill += 1;
      const names = backupsIn(folder);
      const broken = names.filter((name) => !isWhole(join(folder, name)));
      const isAcknowledged = running.output().includes('written and verified');
      const lost = isAcknowledged && names.length === 0 ? 1 : 0;
      const register = await digestOf(city.dataDir);
      const inconsistent = broken.length + register.halves.length + (register.digest === digest ? 0 : 1);
      tallyFaults({ injected: wasRunning ? 1 : 0, checked: isAcknowledged ? 1 : 0, lost, inconsistent });
      expect({ lost, broken, inconsistent }).toEqual({ lost: 0, broken: [], inconsistent: 0 });
      for (const name of names) for (const file of [name, `${name}.json`]) rmSync(join(folder, file));
    }
    const { code, output } = await backupTo(folder).ended;
    expect(code, output).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('.unfinished-'))).toEqual([]);
    const restored = suiteFolder();
    const [name = ''] = backupsIn(folder);
    expect((await restoreInto(restored, join(folder, name)).ended).code).toBe(0);
    expect(await digestOf(restored)).toEqual({ digest, halves: [] });
  }, 240_000);
});

describe('a backup that is killed while an import writes', () => {
  it('holds up neither the import nor what it acknowledged, and the next backup is whole', async () => {
    const dataDir = suiteFolder();
    const folder = suiteFolder();
    const report = join(dataDir, 'report.jsonl');
    const files = await writeDepartmentFiles(suiteFolder(), faultCount(1500, 600));
    const environment = { JIANXIN_DATA: dataDir };
    (await openDatabase(dataDir)).close();
    let importing = runScript('scripts/import.ts', ['--quiet', '--report', report, ...files], { environment });
    for (let kill = 0; kill < KILLED_WHILE_WRITING; kill += 1) {
      const running = runScript('scripts/backup.ts', ['--to', folder], { environment });
      const wasRunning = await killAtRandom(running, () => stageIn(folder), STAGES);
      const broken = backupsIn(folder).filter((name) => !isWhole(join(folder, name)));
      tallyFaults({ injected: wasRunning ? 1 : 0, inconsistent: broken.length });
      expect(broken).toEqual([]);
      if (importing.child.exitCode === null) continue;
      // There was time left: the same files again write duplicates, which change nothing.
      expect((await importing.ended).code).toBe(1);
      importing = runScript('scripts/import.ts', ['--quiet', ...files], { environment });
    }
    const { code, output } = await importing.ended;
    expect(code, output).toBe(1);
    const { db, close } = await openDatabase(dataDir);
    const { checked, lost } = await checkAcknowledged(db, readReport(report));
    close();
    const register = await digestOf(dataDir);
    expect((await runScript('scripts/backup.ts', ['--to', folder], { environment }).ended).code).toBe(0);
    const restored = suiteFolder();
    expect((await restoreInto(restored, join(folder, backupsIn(folder).at(-1) ?? '')).ended).code).toBe(0);
    const isSame = (await digestOf(restored)).digest === register.digest;
    tallyFaults({ checked, lost: lost.length, inconsistent: register.halves.length + (isSame ? 0 : 1) });
    expect({ lost, halves: register.halves, isSame }).toEqual({ lost: [], halves: [], isSame: true });
  }, 240_000);
});

describe('a restore that is killed at a random moment', () => {
  it('leaves the database before or the restored one, whole, never none', async () => {
    const folder = suiteFolder();
    expect((await backupTo(folder).ended).code).toBe(0);
    const file = join(folder, backupsIn(folder)[0] ?? '');
    const before = await importSmallCity(100);
    const old = (await digestOf(before.dataDir)).digest;
    for (let kill = 0; kill < KILLED_RESTORES; ) {
      const wasRunning = await killAtRandom(restoreInto(before.dataDir, file), () => stageIn(before.dataDir), STAGES);
      if (wasRunning) kill += 1;
      const isThere = existsSync(join(before.dataDir, 'jianxin.sqlite'));
      const found = await digestOf(before.dataDir);
      const isOneOfTheTwo = isThere && (found.digest === old || found.digest === digest);
      tallyFaults({
        injected: wasRunning ? 1 : 0,
        checked: 1,
        lost: isOneOfTheTwo ? 0 : 1,
        inconsistent: found.halves.length,
      });
      expect({ isOneOfTheTwo, halves: found.halves }).toEqual({ isOneOfTheTwo: true, halves: [] });
    }
    const { code, output } = await restoreInto(before.dataDir, file).ended;
    expect(code, output).toBe(0);
    expect((await digestOf(before.dataDir)).digest).toBe(digest);
  }, 120_000);
});
