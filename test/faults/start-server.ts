import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { type Ending, ROOT, type RunOptions, runScript } from './run-script.ts';
import { suiteFolder } from './suite-folder.ts';

/** A portal in a process of its own, as `npm start` starts it. `rss`: memory it holds now, in MB. */
export type Server = {
  url: string;
  port: number;
  pid: number;
  output(): string;
  rss(): number;
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<Ending>;
};

/** A data folder with a copy of the database from which the site was built, so that a start does not build again. */
export async function copyOfDemo(folder: string = suiteFolder()): Promise<string> {
  const source = new DatabaseSync(join(resolve(process.env.JIANXIN_DATA ?? join(ROOT, '.data')), 'jianxin.sqlite'), {
    readOnly: true,
  });
  await backup(source, join(folder, 'jianxin.sqlite'));
  source.close();
  return folder;
}

function memoryOf(pid: number): number {
  const path = `/proc/${pid}/status`;
  const found = existsSync(path) ? /VmRSS:\s+(\d+) kB/.exec(readFileSync(path, 'utf8')) : null;
  return Number(found?.[1] ?? 0) / 1024;
}

/**
 * Starts a portal on a free port and waits until it listens.
 * @throws Error with what it printed, if it ends before
 * @example const server = await startServer(await copyOfDemo()); await server.stop()
 */
export async function startServer(dataDir: string, options: RunOptions = {}): Promise<Server> {
  const environment = { PORT: '0', JIANXIN_DATA: dataDir, ...options.environment };
  const { child, output, ended } = runScript('scripts/start.ts', [], { ...options, environment });
  const url = await new Promise<string>((found, fail) => {
    child.stdout?.on('data', () => {
      const address = /Jianxin: (http:\/\/127\.0\.0\.1:\d+)/.exec(output())?.[1];
      if (address !== undefined) found(address);
    });
    ended.then(() => fail(new Error(`The portal ended before it listened:\n${output()}`)), fail);
  });
  const pid = child.pid ?? 0;
  return {
    url,
    port: Number(new URL(url).port),
    pid,
    output,
    rss: () => memoryOf(pid),
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}
