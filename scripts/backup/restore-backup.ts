import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '#worker/node/make-folder.ts';
import type { DatabaseFacts } from './database-facts.ts';
import { explainFault } from './explain-fault.ts';
import { prepareRestore } from './prepare-restore.ts';
import { replaceDatabase } from './replace-database.ts';
import { makeUnfinishedFolder } from './unfinished-folder.ts';

/** Which backup goes into which data folder. `needsManifest`: false gives up the proof by digest. */
export type RestoreOrder = { file: string; dataDir: string; needsManifest: boolean; now: Date };

/** A database that was put in place; `aside`: where the one before is kept, null if there was none. */
export type Restored = { path: string; aside: string | null; facts: DatabaseFacts };

/**
 * Puts a backup in the place of the database of a data folder, or changes nothing. The restored database has an id of its own, so that
 * the site is built again from it and no page of the state before is served.
 * @throws BackupFault if the backup is damaged, cut short or of a newer program, or if any process has the database open
 * @example await restoreBackup({ file, dataDir: '.data', needsManifest: true, now: new Date() })
 */
export async function restoreBackup({ file, dataDir, needsManifest, now }: RestoreOrder): Promise<Restored> {
  const path = join(dataDir, 'jianxin.sqlite');
  let work: string | null = null;
  try {
    makeFolder(dataDir);
    work = makeUnfinishedFolder(dataDir);
    const prepared = await prepareRestore(file, work, needsManifest, now);
    const aside = replaceDatabase(path, prepared.path, now);
    return { path, aside, facts: prepared.facts };
  } catch (error) {
    throw explainFault(dataDir, error);
  } finally {
    if (work !== null) rmSync(work, { recursive: true, force: true });
  }
}
