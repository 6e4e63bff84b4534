import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const SETTLED = 1000;

/** A server in a process of its own. `cpuSeconds` and `megabytes`: what it used so far, and holds after collecting garbage. */
export type BenchServer = { url: string; cpuSeconds(): Promise<number>; megabytes(): Promise<number>; stop(): void };

/**
 * Starts a server script of this folder and waits until it listens. Its output goes nowhere, so that reading it costs nobody anything.
 * @example const bare = await startBenchServer('bare-server-child.ts'); bare.stop()
 */
export async function startBenchServer(
  script: string,
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<BenchServer> {
  const child = fork(join(import.meta.dirname, script), words, {
    env: { ...process.env, ...environment },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)));
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it listened.`)));
  });
  const read = async (name: string): Promise<number> => {
    const text = await (await fetch(`${url}/metrics`)).text();
    return Number(new RegExp(`^${name}\\S* (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  };
  return {
    url,
    cpuSeconds: () => read('process_cpu_seconds_total'),
    async megabytes() {
      // What is only waiting to be collected says nothing of what the server keeps.
      child.send('collect');
      await wait(SETTLED);
      return (await read('process_resident_memory_bytes')) / 1_048_576;
    },
    stop: () => child.disconnect(),
  };
}
