import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const DATA = resolve(process.env.JIANXIN_DATA ?? join(ROOT, '.data'));

/** A running portal of its own, on a free port, with a copy of the demo data. */
export type Portal = {
  url: string;
  dataDir: string;
  pid: number;
  output(): string;
  stop(): Promise<number | null>;
};

function run(script: string, environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [join(ROOT, script)], {
    cwd: ROOT,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function gather(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  return () => text;
}

async function ensureBuild(): Promise<void> {
  if (existsSync(join(ROOT, 'dist/node/client/build.json')) && existsSync(DATA)) return;
  const child = run('scripts/build.ts', {});
  const output = gather(child);
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The build failed:\n${output()}`);
}

/**
 * Starts the portal as `npm start` does, on a copy of the data from which the site was built, so that pre-rendered pages are
 * served and nothing a test imports stays behind.
 * @example const portal = await startPortal({ JIANXIN_TODAY: '2026-11-24' }); await portal.stop()
 */
export async function startPortal(environment: Record<string, string> = {}): Promise<Portal> {
  await ensureBuild();
  const dataDir = mkdtempSync(join(tmpdir(), 'jianxin-http-'));
  cpSync(DATA, dataDir, { recursive: true });
  const child = run('scripts/start.ts', { PORT: '0', JIANXIN_DATA: dataDir, JIANXIN_ENV: 'test', ...environment });
  const output = gather(child);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output());
      if (found !== null) resolve(found[0]);
    });
    child.once('close', () => reject(new Error(`The portal ended before it listened:\n${output()}`)));
  });
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    output,
    async stop() {
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}
