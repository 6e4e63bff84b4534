import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { buildFolder } from '#scripts/site/build-record.ts';
import { preparePortal } from '#scripts/site/prepare-portal.ts';
import { readConfiguration } from '#worker/node/configuration.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { type BenchServer, startBenchServer } from './bench-server.ts';
import { makeLargeRegister } from './large-register.ts';
import { type Load, load, medianLoad } from './load.ts';
import type { Measured } from './measured.ts';
import { benchMemory } from './memory-bench.ts';

const ROOT = join(import.meta.dirname, '../..');
const SIZE = 100_000;
const QUERIES = 200;
const TURNS = 3;
const SECONDS = 2;

type Route = { what: string; server: BenchServer; paths: readonly string[]; aim: number };
type Enterprise = { uscc: string; name: string };

/** Those of the enterprises that have a page today: some are withheld, some have ended. */
async function published(server: BenchServer, enterprises: readonly Enterprise[]): Promise<Enterprise[]> {
  const found: Enterprise[] = [];
  for (const one of enterprises) if ((await fetch(`${server.url}/enterprise/${one.uscc}`)).ok) found.push(one);
  return found;
}

async function enterprisesOf(dataDir: string): Promise<Enterprise[]> {
  const { db, close } = await openDatabase(dataDir);
  try {
    // Spread over the whole register.
    const every = `SELECT uscc, name FROM (SELECT uscc, name, row_number() OVER (ORDER BY uscc) AS place FROM enterprise)
      WHERE place % max(1, (SELECT count(*) FROM enterprise) / ?1) = 0 LIMIT ?1`;
    return (await db.prepare(every).bind(QUERIES).all<Enterprise>()).results;
  } finally {
    close();
  }
}

async function measure(
  routes: readonly Route[],
  baseline: Omit<Route, 'aim'>,
  connections: number,
): Promise<Measured[]> {
  const bare: Load[] = [];
  const loads = routes.map((): Load[] => []);
  for (let turn = 0; turn < TURNS; turn += 1) {
    bare.push(await load(baseline.server, baseline.paths, connections, SECONDS));
    for (const [place, { server, paths }] of routes.entries()) {
      loads[place]?.push(await load(server, paths, connections, SECONDS));
    }
  }
  const base = medianLoad(bare);
  return routes.flatMap(({ what, aim }, place) => {
    const own = medianLoad(loads[place] ?? []);
    const ratio = own.rate / base.rate;
    const tail = own.p99 / own.p50;
    const rates = `${own.rate.toFixed(0)} requests/s against ${base.rate.toFixed(0)}`;
    const processor = `processor ${own.cpu.toFixed(0)} µs a request against ${base.cpu.toFixed(0)}`;
    return [
      {
        what: `${what} ÷ ${baseline.what}, ${connections} connections`,
        ratio,
        aim: `≥ ${aim}`,
        met: ratio >= aim,
        detail: `${rates}, ${processor}`,
      },
      {
        what: `${what}: p99 ÷ p50, ${connections} connections`,
        ratio: tail,
        aim: '≤ 10',
        met: tail <= 10,
        detail: `${own.p99} ms against ${own.p50} ms`,
      },
    ];
  });
}

/**
 * Requests per second of the portal against a bare `node:http` server and against its own barest route, each a process of its own, taking
 * turns. The pre-rendered page and the API are those of the data folder (the demo, if empty), search and live pages those of a register of
 * 100,000 enterprises: made for the run, or kept in `JIANXIN_BENCH_DATA`. `long`: also memory after 10⁶ requests.
 */
export async function benchHttp(long: boolean): Promise<Measured[]> {
  const environment = { JIANXIN_TODAY: '2026-11-24', JIANXIN_ENV: 'test', JIANXIN_RATE_LIMIT: '0', PORT: '0' };
  const configuration = readConfiguration({ ...process.env, ...environment });
  await preparePortal(configuration, ROOT, '2026-11-24' as CalendarDate);
  const kept = process.env.JIANXIN_BENCH_DATA;
  const large = kept ?? mkdtempSync(join(tmpdir(), 'jianxin-bench-http-'));
  await makeLargeRegister(large, SIZE);
  const build = buildFolder(ROOT, 'node');
  const servers = await Promise.all([
    startBenchServer('bare-server-child.ts'),
    startBenchServer('portal-child.ts', [build], { ...environment, JIANXIN_DATA: configuration.dataDir }),
    startBenchServer('portal-child.ts', [build], { ...environment, JIANXIN_DATA: large }),
  ]);
  try {
    const [bare, demo, city] = servers;
    const known = await published(demo, await enterprisesOf(configuration.dataDir));
    const many = await published(city, await enterprisesOf(large));
    const api = {
      what: 'GET /api/v1/enterprises/{uscc}',
      paths: known.map(({ uscc }) => `/api/v1/enterprises/${uscc}`),
    };
    const page = { what: 'pre-rendered profile', paths: known.map(({ uscc }) => `/enterprise/${uscc}`) };
    const find = {
      what: 'search',
      paths: many.map(({ name }) => `/api/v1/search?q=${encodeURIComponent(name.slice(2, 4))}`),
    };
    // With a query no answer is given again from memory, so each one is rendered.
    const live = { what: 'live profile', paths: many.map(({ uscc }) => `/enterprise/${uscc}?live`) };
    const routes: Route[] = [
      { ...page, server: demo, aim: 0.5 },
      { ...api, server: demo, aim: 0.3 },
      { ...find, server: city, aim: 0.05 },
      { ...live, server: city, aim: 0.08 },
    ];
    const results: Measured[] = [];
    for (const connections of [8, 64]) {
      results.push(...(await measure(routes, { what: 'node:http', server: bare, paths: ['/'] }, connections)));
    }
    const own = { what: '/healthz of the same server', server: demo, paths: ['/healthz'] };
    const rows = await measure(
      [
        { ...page, server: demo, aim: 0.3 },
        { ...api, server: demo, aim: 0.3 },
      ],
      own,
      8,
    );
    const searched = await measure([{ ...find, server: city, aim: 0.05 }], { ...own, server: city }, 8);
    results.push(...[...rows, ...searched].filter(({ what }) => what.includes('÷ /healthz')));
    if (long) results.push(await benchMemory(demo, [...page.paths, ...api.paths]));
    return results;
  } finally {
    for (const server of servers) server.stop();
    if (kept === undefined) rmSync(large, { recursive: true, force: true });
  }
}
