import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it that are missing; one that is there is left as it is. Not `mkdir` with `recursive`: where the system
 * lets nobody make anything and says that the folder above is missing (under /proc), that never ends.
 * @param mode of each folder that is made
 * @throws the error of the file system, e.g. ENOENT under /proc, EACCES, ENOTDIR, EEXIST if a file has the name
 * @example makeFolder('/var/lib/jianxin')
 */
export function makeFolder(path: string, mode = 0o777): void {
  const isThere = (): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isThere()) return;
  const above = dirname(resolve(path));
  if (above !== resolve(path)) makeFolder(above, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process may have been first.
    if (!isThere()) throw error;
  }
}
