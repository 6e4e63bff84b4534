import { spawn } from 'node:child_process';

/** A step of a command line: what a reader sees, and the program with its arguments (run by this very Node when it is a script). */
export type Step = {
  title: string;
  program: string;
  arguments: readonly string[];
  environment?: Record<string, string>;
  /** Milliseconds after which it is ended; a step that had to be ended answers 1. */
  limit?: number;
};

/**
 * Runs one step with its output on this terminal.
 * @returns the exit code; a step that could not be started or was ended by a signal answers 1
 * @example await runStep({ title: 'types', program: process.execPath, arguments: ['node_modules/.bin/tsc', '-b'] })
 */
export function runStep(step: Step): Promise<number> {
  process.stdout.write(`\n── ${step.title}\n`);
  return new Promise((resolve) => {
    const child = spawn(step.program, [...step.arguments], {
      stdio: ['ignore', 'inherit', 'inherit'],
      ...(step.limit === undefined ? {} : { timeout: step.limit }),
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', WRANGLER_SEND_METRICS: 'false', ...step.environment },
    });
    child.on('error', (error) => {
      process.stderr.write(`${step.title}: cannot be started (${error.message})\n`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
