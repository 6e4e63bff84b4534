import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { BuildHost } from './build-record.ts';

// Of every page, nearly everything is garbage as soon as it is written: a larger nursery spares most of the collecting.
const YOUNG = '--max-semi-space-size=64';

/**
 * Runs `astro build` for a host. Its output is shown only if it fails.
 * @param snapshot the profiles whose pages it makes; null: none, they are made otherwise
 * @param hasExamples whether the guides may lead to the sample
 * @throws Error with the end of the output
 * @example await runAstro('/srv/jianxin', 'node', { snapshot: null, hasExamples: true })
 */
export function runAstro(
  root: string,
  host: BuildHost,
  { snapshot, hasExamples }: { snapshot: string | null; hasExamples: boolean },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [YOUNG, join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        JIANXIN_HOST: host,
        JIANXIN_SNAPSHOT: snapshot ?? '',
        JIANXIN_EXAMPLES: hasExamples ? '1' : '',
        ASTRO_TELEMETRY_DISABLED: '1',
        WRANGLER_SEND_METRICS: 'false',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output = (output + text).slice(-20_000);
      });
    }
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The site could not be built (astro build, exit ${code}):\n${output}`)),
    );
  });
}
