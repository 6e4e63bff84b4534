import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { manifestPath, readManifest } from './backup-manifest.ts';
import { isBackupName } from './backup-name.ts';

/** Names removed, and names of backups that are not whole (no manifest, or another size than it says); these are left for a look. */
export type Kept = { removed: string[]; broken: string[] };

/**
 * Keeps the newest `keep` good backups of a folder and removes the older ones; of every other database the newest stays as well, so that
 * a portal started empty by mistake never pushes out the data that were lost. Files not named like a backup are never touched.
 * @param keep at least 1
 * @param databaseId the database whose backup was just made
 * @throws what the file system says
 */
export function keepBackups(folder: string, keep: number, databaseId: string): Kept {
  const names = readdirSync(folder).filter(isBackupName).sort().reverse();
  const removed: string[] = [];
  const broken: string[] = [];
  const seen = new Set<string>();
  let good = 0;
  for (const name of names) {
    const path = join(folder, name);
    const manifest = readManifest(path);
    if (manifest === null || manifest.bytes !== statSync(path).size) {
      broken.push(name);
      continue;
    }
    good += 1;
    const isNewestOfAnother = manifest.databaseId !== databaseId && !seen.has(manifest.databaseId);
    seen.add(manifest.databaseId);
    if (good <= keep || isNewestOfAnother) continue;
    // The database goes first: a manifest alone is no backup, and the next run would not see it.
    rmSync(path);
    rmSync(manifestPath(path), { force: true });
    removed.push(name);
  }
  return { removed, broken };
}
