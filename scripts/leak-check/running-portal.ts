import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import type { FromPortal, ToPortal } from './portal-message.ts';

/** A portal in a process of its own whose legal day can be moved while it runs. */
export type RunningPortal = {
  readonly url: string;
  /** Moves its clock to just after midnight of `day`; the portal is told nothing else. */
  moveTo(day: CalendarDate): Promise<void>;
  /** Brings its search index up to `day`, as its own job does every two seconds. */
  sync(day: CalendarDate): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Serves a data folder and a build of the site on a free port, on the legal day `day`.
 * @throws Error with what the process printed, if it ends before it listens
 * @example const portal = await runPortal({ dataDir, build: 'dist/node', day: '2026-11-24' as CalendarDate })
 */
export async function runPortal(order: { dataDir: string; build: string; day: CalendarDate }): Promise<RunningPortal> {
  const { JIANXIN_TODAY: _, ...environment } = process.env;
  const child = fork(join(import.meta.dirname, 'portal-child.ts'), [order.build, order.day], {
    env: { ...environment, JIANXIN_DATA: order.dataDir, JIANXIN_ENV: 'test', JIANXIN_RATE_LIMIT: '0', PORT: '0' },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output = (output + String(chunk)).slice(-4000);
    });
  }
  const waiting = new Map<number, () => void>();
  let sent = 0;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const failed = ended.then(() => Promise.reject(new Error(`The portal ended:\n${output}`)));
  failed.catch(() => undefined);
  const listening = new Promise<string>((resolve) => {
    child.on('message', (message: FromPortal) => {
      if (message.kind === 'listening') return resolve(message.url);
      waiting.get(message.no)?.();
      waiting.delete(message.no);
    });
  });
  const ask = (message: { kind: ToPortal['kind']; day: CalendarDate }): Promise<void> => {
    sent += 1;
    const no = sent;
    const done = new Promise<void>((resolve) => waiting.set(no, resolve));
    child.send({ ...message, no });
    return Promise.race([done, failed]);
  };
  return {
    url: await Promise.race([listening, failed]),
    moveTo: (day) => ask({ kind: 'day', day }),
    sync: (day) => ask({ kind: 'sync', day }),
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
