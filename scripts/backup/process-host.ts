import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandHost } from './command-host.ts';

const PACKAGE = join(import.meta.dirname, '../../package.json');

/** The running process as the host of a command. @example process.exitCode = await runBackup(process.argv.slice(2), processHost()) */
export function processHost(): CommandHost {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  return {
    environment: process.env,
    output: process.stdout,
    errors: process.stderr,
    now: () => Date.now(),
    programVersion: version,
  };
}
