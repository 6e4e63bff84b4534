import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from './run-script.ts';

/** Longest wait in milliseconds between a chosen point of progress and the kill, so that kills fall inside a step, not only after it. */
const JITTER = 40;

function isRunning({ child }: Running): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** How many bytes a file holds; 0 while there is none. @example sizeOf('report.jsonl') */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Ends a process without warning (SIGKILL) at a random moment of its progress: when `progress` has come to a random point from 0 to
 * `total`, and some random milliseconds later. Progress, not time, because time depends on what else the machine does.
 * @returns whether it was still running, so that the kill counts as a fault
 * @example await killAtRandom(runScript('scripts/import.ts', words), () => sizeOf(report), 180_000)
 */
export async function killAtRandom(running: Running, progress: () => number, total: number): Promise<boolean> {
  const point = Math.random() * total;
  while (isRunning(running) && progress() < point) await wait(1);
  await wait(Math.random() * JITTER);
  running.child.kill('SIGKILL');
  return (await running.ended).signal === 'SIGKILL';
}
