import { chmodSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { makeFolder } from '#worker/node/make-folder.ts';
import { BackupFault } from './backup-fault.ts';
import { type BackupManifest, manifestPath } from './backup-manifest.ts';
import { backupName } from './backup-name.ts';
import { copyDatabase } from './copy-database.ts';
import { digestFile } from './digest-file.ts';
import { explainFault } from './explain-fault.ts';
import { syncPath } from './sync-path.ts';
import { makeUnfinishedFolder } from './unfinished-folder.ts';
import { verifyDatabase } from './verify-database.ts';

/** What to back up, and into which folder. `now`: the instant in the name, UTC. */
export type BackupOrder = { dataDir: string; folder: string; programVersion: string; now: Date };

/** A backup that is written and verified. */
export type MadeBackup = { path: string; manifest: BackupManifest };

/**
 * Makes a backup of the database of a data folder while the portal and imports go on: copied as of one moment, on the disk, read back and
 * checked, and only then given its name. Its manifest gets its name first, so that a backup without one does not exist.
 * @throws BackupFault if it cannot be done; then nothing of it is left and earlier backups are as they were
 * @example await makeBackup({ dataDir: '.data', folder: '.data/backups', programVersion: '0.1.0', now: new Date() })
 */
export async function makeBackup({ dataDir, folder, programVersion, now }: BackupOrder): Promise<MadeBackup> {
  const path = join(folder, backupName(now));
  const source = join(dataDir, 'jianxin.sqlite');
  let work: string | null = null;
  let hasManifest = false;
  try {
    makeFolder(folder, 0o750);
    if (existsSync(path) || existsSync(manifestPath(path))) {
      throw new BackupFault(`${path} is there already, made in the same millisecond. Run it again.`);
    }
    work = makeUnfinishedFolder(folder);
    const copy = join(work, 'copy.sqlite');
    const facts = await copyDatabase(source, copy);
    chmodSync(copy, 0o640);
    syncPath(copy);
    const found = verifyDatabase(copy);
    if (!isDeepStrictEqual(found, facts)) {
      throw new BackupFault(`The copy of ${source} does not hold what was copied. Check the disk, then run it again.`);
    }
    const digest = await digestFile(copy);
    const manifest: BackupManifest = {
      file: backupName(now),
      ...digest,
      createdAt: now.toISOString(),
      programVersion,
      ...facts,
    };
    const note = join(work, 'manifest.json');
    writeFileSync(note, `${JSON.stringify(manifest, null, 2)}\n`);
    syncPath(note);
    renameSync(note, manifestPath(path));
    hasManifest = true;
    renameSync(copy, path);
    syncPath(folder);
    return { path, manifest };
  } catch (error) {
    if (hasManifest && !existsSync(path)) rmSync(manifestPath(path), { force: true });
    throw explainFault(folder, error);
  } finally {
    if (work !== null) rmSync(work, { recursive: true, force: true });
  }
}
