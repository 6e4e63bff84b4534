import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '#worker/node/make-folder.ts';

const PREFIX = '.unfinished-';
const DAY = 86_400_000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isAbandoned(folder: string, name: string): boolean {
  const [, host, pid] = /^(.*)-(\d+)$/.exec(name.slice(PREFIX.length)) ?? [];
  if (host === hostname() && !isAlive(Number(pid))) return true;
  return Date.now() - statSync(join(folder, name)).mtimeMs > DAY;
}

/**
 * Makes a folder inside `folder` for what is not finished yet, on the same disk, so that finishing is a rename. What processes that were
 * killed left there is removed first: those of this machine at once, those of others after a day.
 * @example const work = makeUnfinishedFolder('/var/backups/jianxin'); // remove it in `finally`
 */
export function makeUnfinishedFolder(folder: string): string {
  makeFolder(folder);
  for (const name of readdirSync(folder).filter((one) => one.startsWith(PREFIX))) {
    if (isAbandoned(folder, name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const path = join(folder, `${PREFIX}${hostname()}-${process.pid}`);
  mkdirSync(path, { mode: 0o700 });
  return path;
}
