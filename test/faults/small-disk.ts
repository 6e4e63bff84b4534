import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A file system of its own in memory. `remount`: changes its options, e.g. `size=64m` or `ro`. */
export type SmallDisk = { folder: string; remount(options: string): void };

const mounted: string[] = [];

afterAll(() => {
  for (const folder of mounted.splice(0)) {
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * Mounts a file system of `megabytes` for the test file. Null where this user may not mount: then a limit on the size of files
 * (`ulimit -f`) and folders without the right to write have to do.
 * @example const disk = mountSmallDisk(4)
 */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'jianxin-disk-'));
  const mount = (...words: string[]): boolean => spawnSync('mount', [...words, folder]).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'jianxin-faults')) {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
  mounted.push(folder);
  return {
    folder,
    remount(options) {
      if (!mount('-o', `remount,${options}`)) throw new Error(`The small disk could not be remounted with ${options}.`);
    },
  };
}
