import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestPath } from '#scripts/backup/backup-manifest.ts';
import { makeBackup } from '#scripts/backup/make-backup.ts';
import { restoreBackup } from '#scripts/backup/restore-backup.ts';
import { writeBulk } from '#scripts/seed/write-bulk.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { temporaryFolder } from '../../worker/store/temporary-database.ts';
import { DAY, profilesDigest, ROOT, sampleData } from './portal-data.ts';

const order = (dataDir: string, folder: string) => ({ dataDir, folder, programVersion: '0.0.0-test', now: new Date() });

describe('backup and restore', () => {
  it('restored elsewhere, every public profile is the same, from two files and nothing else', async () => {
    const dataDir = await sampleData();
    const { path, manifest } = await makeBackup(order(dataDir, join(temporaryFolder(), 'backups')));
    const elsewhere = temporaryFolder();
    const carried = join(elsewhere, 'carried.sqlite');
    copyFileSync(path, carried);
    copyFileSync(manifestPath(path), manifestPath(carried));
    const target = join(elsewhere, 'data');
    const restored = await restoreBackup({ file: carried, dataDir: target, needsManifest: true, now: new Date() });
    expect(restored.facts.rows).toEqual(manifest.rows);
    expect(restored.aside).toBeNull();
    expect(readdirSync(target)).toEqual(['jianxin.sqlite']);
    expect(await profilesDigest(target)).toBe(await profilesDigest(dataDir));
  }, 60_000);

  it('made while another process imports, each is one moment: whole, restorable, no older than the one before', async () => {
    const dataDir = temporaryFolder();
    (await openDatabase(dataDir)).close();
    const files = await writeBulk({ size: 2000, seed: 7, directory: temporaryFolder(), asOf: DAY });
    const importer = spawn(
      process.execPath,
      [join(ROOT, 'scripts/import.ts'), '--quiet', ...files.map(({ path }) => path)],
      { env: { ...process.env, JIANXIN_DATA: dataDir }, stdio: 'ignore' },
    );
    const ended = once(importer, 'exit');
    const folder = temporaryFolder();
    const made: Awaited<ReturnType<typeof makeBackup>>[] = [];
    while (importer.exitCode === null) made.push(await makeBackup(order(dataDir, folder)));
    expect((await ended)[0]).toBeLessThanOrEqual(1);
    const points = made.map(({ manifest }) => manifest.seq);
    expect(points).toEqual(points.toSorted((one, other) => one - other));
    expect(new Set(points).size).toBeGreaterThan(2);
    // Batches are all or nothing, so at any moment each record has its line in the outbox.
    const middle = made[Math.floor(made.length / 2)] ?? expect.fail('no backup was made');
    const halfway = temporaryFolder();
    await restoreBackup({ file: middle.path, dataDir: halfway, needsManifest: true, now: new Date() });
    const { db, close } = await openDatabase(halfway);
    const lost = await db
      .prepare('SELECT count(*) AS lost FROM record WHERE uscc NOT IN (SELECT uscc FROM outbox)')
      .first();
    close();
    expect(lost).toEqual({ lost: 0 });
    const last = await makeBackup(order(dataDir, folder));
    const whole = temporaryFolder();
    await restoreBackup({ file: last.path, dataDir: whole, needsManifest: true, now: new Date() });
    expect(await profilesDigest(whole)).toBe(await profilesDigest(dataDir));
  }, 120_000);
});
