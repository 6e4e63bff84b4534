import { BackupFault } from './backup-fault.ts';

const FULL = 13;
const WRITE_FAILED = 778;
const DAMAGED = new Set([11, 26]);
const BUSY = new Set([5, 6]);
const NO_SPACE = /^(ENOSPC|EDQUOT|EFBIG)$/;
const NO_RIGHT = /^(EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EEXIST)$/;

/**
 * Says in words what the file system or SQLite said in numbers. `path`: the file or folder that was worked on.
 * @example explainFault('/var/backups/jianxin', error).message // '/var/backups/jianxin cannot be written: the disk is full …'
 */
export function explainFault(path: string, error: unknown): BackupFault {
  if (error instanceof BackupFault) return error;
  const system = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sqlite = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  const say = (text: string) => new BackupFault(`${path} ${text}`, error);
  if (sqlite === FULL || sqlite === WRITE_FAILED || NO_SPACE.test(system)) {
    return say(
      'cannot be written: the disk is full, or a quota is reached. Free some space or choose another disk, then run it again.',
    );
  }
  if (NO_RIGHT.test(system)) {
    return say(
      `cannot be used (${system}). This user may not, or it is no folder. Give the user the right, or choose another one.`,
    );
  }
  if (system === 'ENOENT') return say('is not there. Check the path, then run it again.');
  if (DAMAGED.has(sqlite & 0xff)) {
    return say('is damaged or no database. Nothing was changed. Use the newest backup that is whole.');
  }
  if (BUSY.has(sqlite & 0xff)) {
    return say('is locked by another program that does not let go. Wait for it or stop it, then run it again.');
  }
  return say(
    `cannot be read or written (${error instanceof Error ? error.message : 'unknown reason'}). Check the disk, then run it again.`,
  );
}
