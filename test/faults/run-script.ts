import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '../..');

const alive = new Set<ChildProcess>();

// A test that fails must leave no process behind.
afterAll(() => {
  for (const child of alive) child.kill('SIGKILL');
});

/** How a process ended. */
export type Ending = { code: number | null; signal: NodeJS.Signals | null; output: string };

/** A script that runs in a process of its own. */
export type Running = { child: ChildProcess; output(): string; ended: Promise<Ending> };

/** Environment of a process, and the shell words to run before it (`ulimit -f 2048`), if any. */
export type RunOptions = { environment?: Record<string, string>; limit?: string };

/**
 * Runs a script of this repository with this Node, on the fixed legal day of the tests unless the environment says otherwise.
 * @example const { output } = await runScript('scripts/import.ts', ['a.csv'], { environment: { JIANXIN_DATA: folder } }).ended
 */
export function runScript(script: string, words: readonly string[], options: RunOptions = {}): Running {
  const command = [process.execPath, join(ROOT, script), ...words];
  const [program = '', ...rest] =
    options.limit === undefined ? command : ['/bin/sh', '-c', `${options.limit}; exec "$@"`, 'sh', ...command];
  const child = spawn(program, rest, {
    cwd: ROOT,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      JIANXIN_ENV: 'test',
      JIANXIN_TODAY: '2026-11-24',
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  alive.add(child);
  child.once('close', () => alive.delete(child));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, output: text }));
  });
  return { child, output: () => text, ended };
}
