import { readFileSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { BackupFault } from './backup-fault.ts';
import { explainFault } from './explain-fault.ts';

/** A database that nobody else has open. `isWhole`: false if it is too damaged for SQLite. */
export type LockedDatabase = { isWhole: boolean; release(): void };

const BUSY = new Set([5, 6]);
const DAMAGED = new Set([10, 11, 26]);

function inUse(path: string): BackupFault {
  return new BackupFault(
    `${path} is in use: the portal, an import or a backup has it open. It would go on with the old data. Stop it (systemctl stop jianxin), then run this again.`,
  );
}

/** Whether a process holds a lock on the file, by the list of the kernel; every open SQLite connection in WAL mode holds one. */
function isLockedByKernel(path: string): boolean {
  try {
    const { ino } = statSync(path);
    return readFileSync('/proc/locks', 'utf8')
      .split('\n')
      .some((line) => line.split(/\s+/).some((field) => field.endsWith(`:${ino}`)));
  } catch {
    return false;
  }
}

/**
 * Makes sure that no other process has a database open, and keeps it so until `release`. Leaving WAL mode is the proof: SQLite does it
 * only for the sole connection, even where the others are idle; it also brings the log into the file. A file too damaged for that is
 * looked up in the list of locks of the kernel (Linux).
 * @throws BackupFault if another process has it open
 * @example const lock = lockDatabase('.data/jianxin.sqlite'); … lock.release()
 */
export function lockDatabase(path: string): LockedDatabase {
  const connection = new DatabaseSync(path, { timeout: 0 });
  try {
    connection.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    return { isWhole: true, release: () => connection.close() };
  } catch (error) {
    connection.close();
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
    if (BUSY.has(code)) throw inUse(path);
    if (!DAMAGED.has(code)) throw explainFault(path, error);
    if (isLockedByKernel(path)) throw inUse(path);
    return { isWhole: false, release: () => undefined };
  }
}
