import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a command took: elapsed, and on the processor with everything it started. */
export type Ran = { seconds: number; cpuSeconds: number };

// Fields 16 and 17 of /proc/self/stat: ticks of the children that were waited for. Linux counts 100 a second.
function childrenSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/**
 * Runs a script with this very Node, and times it. One at a time: the processor time is that of all children meanwhile.
 * @throws with the end of what it printed, if it fails
 * @example (await runTimed(['scripts/build.ts'], { JIANXIN_DIST: 'dist/other' })).seconds
 */
export async function runTimed(words: readonly string[], environment: Record<string, string>): Promise<Ran> {
  const before = childrenSeconds();
  const started = performance.now();
  const child = spawn(process.execPath, [...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + String(chunk)).slice(-4000);
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${words[0]} ended with ${String(code)}:\n${output}`);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: childrenSeconds() - before };
}
