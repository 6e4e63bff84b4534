const DAMAGED = new Set([11, 26]);
const UNWRITABLE = new Set([3, 8, 14, 23]);
const BUSY = new Set([5, 6]);
const FULL = 13;
const FILE_SYSTEM = /^(EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EEXIST|EISDIR)$/;

/**
 * Says what is wrong with a database that cannot be opened, why it matters and what to do; what it does not know it gives back as it is.
 * @example explainDatabaseFault(path, error).message // '… is damaged or no database. It was left as it is. Restore …'
 */
export function explainDatabaseFault(path: string, error: unknown): Error {
  const say = (what: string): Error => new Error(`${path} ${what}`, { cause: error });
  const code = primaryCode(error);
  if (code !== null && DAMAGED.has(code)) {
    return say(
      'is damaged or no database. It was left as it is. Restore it from a backup, or move it away to start empty.',
    );
  }
  if (code === FULL || fileSystemCode(error) === 'ENOSPC') {
    return say(
      'cannot be written: the disk is full. What was acknowledged is safe. Free some space, then start again.',
    );
  }
  if (code !== null && BUSY.has(code)) {
    return say(
      'is locked by another process that does not let go. Look for a second portal or a backup that hangs, then start again.',
    );
  }
  if ((code !== null && UNWRITABLE.has(code)) || FILE_SYSTEM.test(fileSystemCode(error))) {
    return say(
      'cannot be opened for writing. The portal keeps its data there. Give this user the right to write the folder, or set JIANXIN_DATA to another one.',
    );
  }
  return error instanceof Error ? error : say('cannot be opened.');
}

/** SQLite's own code without its extension, e.g. 11 of SQLITE_CORRUPT_INDEX. */
function primaryCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}

function fileSystemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
