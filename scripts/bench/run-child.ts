import { spawn } from 'node:child_process';
import { join } from 'node:path';

const HERE = import.meta.dirname;

/**
 * Runs a script of this folder in a process of its own and reads the one JSON object it prints on its last line, so that each
 * measurement starts cold and its memory is its own.
 * @throws when the child fails, with what it printed
 */
export async function runChild<Result>(script: string, words: readonly string[]): Promise<Result> {
  const child = spawn(process.execPath, [join(HERE, script), ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}:\n${output}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Result;
}
