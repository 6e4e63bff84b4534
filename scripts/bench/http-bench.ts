import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { type Measured, median } from './measured.ts';

/** A route to measure against the bare one, and the ratio of its requests per second to aim for. */
type Route = { what: string; paths(usccs: readonly string[], names: readonly string[]): string[]; aim: number };

const CONNECTIONS = 8;
const SECONDS = 3;
const TURNS = 3;

const ROUTES: readonly Route[] = [
  {
    what: 'GET /api/v1/enterprises/{uscc} ÷ bare route',
    aim: 0.3,
    paths: (usccs) => usccs.map((uscc) => `/api/v1/enterprises/${uscc}`),
  },
  { what: 'profile page ÷ bare route', aim: 0.3, paths: (usccs) => usccs.map((uscc) => `/enterprise/${uscc}`) },
  {
    what: 'search by part of a name ÷ bare route',
    aim: 0.05,
    paths: (_, names) => names.map((name) => `/api/v1/search?q=${encodeURIComponent(name)}`),
  },
];

/** Requests per second of profile, API and search on the demo data, against `/healthz` of the same server in the same run, taking turns. */
export async function benchHttp(): Promise<Measured[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jianxin-bench-http-'));
  const { url, child } = await startServer(dataDir);
  try {
    const items = await demoItems(url);
    const usccs = items.map(({ uscc }) => uscc);
    const names = items.map(({ name }) => name.slice(2, 4));
    const bare: number[] = [];
    const rates = ROUTES.map((): number[] => []);
    for (let turn = 0; turn < TURNS; turn += 1) {
      bare.push(await requestsPerSecond(url, ['/healthz']));
      for (const [place, route] of ROUTES.entries())
        rates[place]?.push(await requestsPerSecond(url, route.paths(usccs, names)));
    }
    const baseline = median(bare);
    return ROUTES.map(({ what, aim }, place) => {
      const rate = median(rates[place] ?? []);
      return {
        what,
        ratio: rate / baseline,
        aim: `≥ ${aim}`,
        met: rate / baseline >= aim,
        detail: `${rate.toFixed(0)} requests/s against ${baseline.toFixed(0)}`,
      };
    });
  } finally {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function requestsPerSecond(url: string, paths: readonly string[]): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: paths.map((path) => ({ method: 'GET', path })),
  });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers of ${paths[0]} were not 2xx.`);
  return result.requests.average;
}

async function demoItems(url: string): Promise<{ uscc: string; name: string }[]> {
  const answer = await fetch(`${url}/api/v1/search?q=${encodeURIComponent('公司')}&limit=50`);
  return ((await answer.json()) as { items: { uscc: string; name: string }[] }).items;
}

async function startServer(dataDir: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    env: {
      ...process.env,
      PORT: '0',
      JIANXIN_DATA: dataDir,
      JIANXIN_TODAY: '2026-11-24',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      output = (output + String(chunk)).slice(-2000);
      const found = /Jianxin: (http:\/\/[\d.]+:\d+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error(`The portal ended before it listened:\n${output}`)));
  });
  return { url, child };
}
