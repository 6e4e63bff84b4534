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
import { type Addresses, type Load, load, medianLoad } from './load.ts';
import type { Measured } from './measured.ts';
import { benchMemory } from './memory-bench.ts';
import { benchProcesses } from './processes-bench.ts';

const ROOT = join(import.meta.dirname, '../..');
const SIZE = 100_000;
const QUERIES = 200;
const TURNS = 3;
const SECONDS = 2;

// More enterprises than the portal remembers, so that each live page is read anew.
const MANY = 3000;

// As browsers ask.
const BROWSER = 'gzip, deflate, br, zstd';

type Route = { what: string; server: BenchServer; paths: Addresses; aim: number; coding?: string };
type Enterprise = { uscc: string; name: string };

/** Enterprises that are public today, spread over the whole register: those the search index holds. */
async function publishedIn(dataDir: string, count: number): Promise<Enterprise[]> {
  const { db, close } = await openDatabase(dataDir);
  try {
    const every = `SELECT uscc, name FROM
        (SELECT uscc, name, row_number() OVER (ORDER BY uscc) AS place
         FROM search_document JOIN enterprise USING (uscc))
      WHERE place % max(1, (SELECT count(*) FROM search_document) / ?1) = 0 LIMIT ?1`;
    return (await db.prepare(every).bind(count).all<Enterprise>()).results;
  } finally {
    close();
  }
}

/** Addresses in turn, each with another ending, so that none was asked for before. */
function neverAskedBefore(paths: readonly string[], mark: string): () => string {
  let asked = 0;
  return () => {
    asked += 1;
    return `${paths[asked % paths.length]}${mark}${asked}`;
  };
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
    for (const [place, { server, paths, coding }] of routes.entries()) {
      loads[place]?.push(await load(server, paths, connections, SECONDS, coding));
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
 * 100,000 enterprises: made for the run, or kept in `JIANXIN_BENCH_DATA`. What the portal gives again from memory while nothing changes is
 * measured both ways: `first time` was asked by nobody before, `asked again` are 200 addresses in turn. `long`: also memory after 10⁶
 * requests, and two processes against one.
 */
export async function benchHttp(long: boolean): Promise<Measured[]> {
  const environment = { JIANXIN_TODAY: '2026-11-24', JIANXIN_ENV: 'test', JIANXIN_RATE_LIMIT: '0', PORT: '0' };
  const configuration = readConfiguration({ ...process.env, ...environment });
  await preparePortal(configuration, ROOT, '2026-11-24' as CalendarDate);
  const kept = process.env.JIANXIN_BENCH_DATA;
  const large = kept ?? mkdtempSync(join(tmpdir(), 'jianxin-bench-http-'));
  await makeLargeRegister(large, SIZE);
  const build = buildFolder(ROOT, 'node');
  const portal = (dataDir: string, more: Readonly<Record<string, string>> = {}) =>
    startBenchServer('portal-child.ts', [build], { ...environment, JIANXIN_DATA: dataDir, ...more });
  const servers = await Promise.all([
    startBenchServer('bare-server-child.ts'),
    portal(configuration.dataDir),
    portal(large),
  ]);
  try {
    const [bare, demo, city] = servers;
    const known = await publishedIn(configuration.dataDir, QUERIES);
    const many = await publishedIn(large, MANY);
    const asked = many.filter((_, place) => place % Math.ceil(MANY / QUERIES) === 0);
    const baseline = { what: 'node:http', server: bare, paths: ['/'] };
    const page = { what: 'pre-rendered profile', server: demo, paths: known.map(({ uscc }) => `/enterprise/${uscc}`) };
    const api = {
      what: 'GET /api/v1/enterprises/{uscc}',
      server: demo,
      paths: known.map(({ uscc }) => `/api/v1/enterprises/${uscc}`),
    };
    const find = asked.map(({ name }) => `/api/v1/search?q=${encodeURIComponent(name.slice(2, 4))}`);
    const search = { what: 'search, first time', server: city, paths: neverAskedBefore(find, '&turn=') };
    const live = neverAskedBefore(
      many.map(({ uscc }) => `/enterprise/${uscc}`),
      '?turn=',
    );
    const routes: Route[] = [
      { ...page, aim: 0.5 },
      { ...page, what: 'pre-rendered profile as a browser asks, compressed', coding: BROWSER, aim: 0.5 },
      { ...api, aim: 0.3 },
      { ...search, aim: 0.05 },
      { what: 'search, asked again', server: city, paths: find, aim: 0.05 },
      { what: 'live profile, first time', server: city, paths: live, aim: 0.08 },
      {
        what: 'live profile, asked again',
        server: city,
        paths: asked.map(({ uscc }) => `/enterprise/${uscc}`),
        aim: 0.08,
      },
    ];
    const results: Measured[] = [];
    for (const connections of [8, 64]) results.push(...(await measure(routes, baseline, connections)));
    // The same comparison without what the machine takes to send a page of that length.
    const size = (await (await fetch(`${demo.url}${page.paths[0]}`)).arrayBuffer()).byteLength;
    const asLong = { what: `node:http sending ${size} bytes`, server: bare, paths: [`/${size}`] };
    const weighed = await measure([{ ...page, aim: 0.5 }], asLong, 8);
    results.push(...weighed.filter(({ what }) => what.includes('sending')));
    const own = { what: '/healthz of the same server', server: demo, paths: ['/healthz'] };
    const rows = await measure(
      [
        { ...page, aim: 0.3 },
        { ...api, aim: 0.3 },
      ],
      own,
      8,
    );
    const searched = await measure([{ ...search, aim: 0.05 }], { ...own, server: city }, 8);
    results.push(...[...rows, ...searched].filter(({ what }) => what.includes('÷ /healthz')));
    if (!long) return results;
    const two = await portal(large, { JIANXIN_PROCESSES: '2' });
    servers.push(two);
    results.push(...(await benchProcesses(search, two)));
    results.push(await benchMemory(demo, [...page.paths, ...api.paths]));
    return results;
  } finally {
    for (const server of servers) server.stop();
    if (kept === undefined) rmSync(large, { recursive: true, force: true });
  }
}
