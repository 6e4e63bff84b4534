import { existsSync, linkSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileInstant } from './backup-name.ts';
import { lockDatabase } from './lock-database.ts';
import { syncPath } from './sync-path.ts';

const LOGS = ['-wal', '-shm', '-journal'];

/**
 * Puts a database in the place of another one that nobody has open. The old one stays beside it as `jianxin-replaced-<instant>.sqlite`.
 * At every moment the name leads to the old or to the new one, whole; a log of the old one never lies beside the new one.
 * @returns where the old one is now, or null if there was none
 * @throws BackupFault if a process has the old one open; else what the file system says
 * @example replaceDatabase('/var/lib/jianxin/jianxin.sqlite', prepared, new Date())
 */
export function replaceDatabase(path: string, prepared: string, now: Date): string | null {
  const folder = dirname(path);
  const aside = join(folder, `jianxin-replaced-${fileInstant(now)}.sqlite`);
  const exists = existsSync(path);
  const lock = exists ? lockDatabase(path) : null;
  try {
    if (exists) linkSync(path, aside);
    // Whole databases have none after the lock; a log of a damaged or lost one would be read into the new one.
    for (const log of LOGS) if (existsSync(path + log)) renameSync(path + log, aside + log);
    syncPath(folder);
    renameSync(prepared, path);
    syncPath(folder);
  } finally {
    lock?.release();
  }
  return exists ? aside : null;
}
