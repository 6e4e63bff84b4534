import cluster, { type Worker } from 'node:cluster';
import { join } from 'node:path';
import type { LogLine } from '../log-line.ts';
import { type Gathering, startGathering } from './gathering.ts';
import type { FromProcess, ToProcess } from './process-message.ts';
import { restartDelay } from './restart-delay.ts';

const PROGRAM = join(import.meta.dirname, 'answering-process.ts');
// Longer than a process takes to finish what it answers.
const END_WITHIN = 15_000;

/** Processes that answer requests on one address. `ready`: all listen; rejects if one cannot. */
export type ProcessPool = { ready: Promise<string>; close(): Promise<void> };

/** What a pool needs. `environment` is added to that of this process; `print` takes whole lines. */
export type PoolOrder = {
  count: number;
  build: string;
  environment: Readonly<Record<string, string>>;
  print(text: string): void;
  log(line: LogLine): void;
};

/**
 * Runs `count` processes that answer requests on one address and starts each again when it ends, however it ended, with growing pauses.
 * Numbers for `/metrics` are gathered from all of them, whichever is asked.
 * @example const pool = startPool({ count: 2, build, environment: {}, print, log }); await pool.ready
 */
export function startPool({ count, build, environment, print, log }: PoolOrder): ProcessPool {
  const workers = new Map<string, Worker>();
  const gatherings = new Map<number, Gathering>();
  const timers = new Set<NodeJS.Timeout>();
  const listening = new Set<string>();
  const { promise: ready, resolve, reject } = Promise.withResolvers<string>();
  let questions = 0;
  let isEnding = false;
  let isReady = false;
  // Each process takes connections itself: those handed out by this one would hang for ever if the process they are handed to is killed.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: PROGRAM, args: [build] });

  const send = (worker: Worker, message: ToProcess): void => {
    if (worker.isConnected()) worker.send(message, () => undefined);
  };

  function gather(asker: Worker, id: number): void {
    questions += 1;
    const question = questions;
    const gathering = startGathering(workers.size, (samples) => {
      gatherings.delete(question);
      send(asker, { kind: 'gathered', id, samples });
    });
    gatherings.set(question, gathering);
    for (const worker of workers.values()) send(worker, { kind: 'report', id: question });
  }

  function take(name: string, worker: Worker, message: FromProcess): void {
    if (message.kind === 'log') print(message.text);
    if (message.kind === 'gather') gather(worker, message.id);
    if (message.kind === 'samples') gatherings.get(message.id)?.take(message.samples);
    if (message.kind === 'failed') {
      log({ event: 'job', job: `process ${name}`, message: message.message });
      if (!isReady) reject(new Error(message.message));
    }
    if (message.kind === 'listening') {
      listening.add(name);
      isReady ||= listening.size === count;
      if (isReady) resolve(message.url);
    }
  }

  function start(name: string, delayBefore: number | null): void {
    const started = performance.now();
    const worker = cluster.fork({ ...environment, JIANXIN_PROCESS_NAME: name });
    workers.set(name, worker);
    worker.on('message', (message: FromProcess) => take(name, worker, message));
    worker.on('error', () => undefined);
    worker.on('exit', (code: number | null, signal: string | null) => {
      workers.delete(name);
      if (isEnding) return;
      if (!isReady) reject(new Error('A process that answers requests ended before it listened.'));
      const delay = restartDelay(performance.now() - started, delayBefore);
      log({ event: 'job', job: `process ${name}`, message: `ended (${signal ?? code}); starts again in ${delay} ms` });
      const timer = setTimeout(() => {
        timers.delete(timer);
        start(name, delay);
      }, delay);
      timers.add(timer);
    });
  }

  for (let place = 1; place <= count; place += 1) start(String(place), null);
  return {
    ready,
    async close() {
      isEnding = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(
        [...workers.values()].map((worker) => {
          const ended = new Promise((done) => worker.once('exit', done));
          const force = setTimeout(() => worker.process.kill('SIGKILL'), END_WITHIN);
          send(worker, { kind: 'end' });
          return ended.finally(() => clearTimeout(force));
        }),
      );
    },
  };
}
