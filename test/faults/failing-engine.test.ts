import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { meilisearchEngine } from '#search-index/meilisearch-engine.ts';
import { openServers } from '#search-index/meilisearch-servers.ts';
import { placeNames } from '#search-index/place-names.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { createApp } from '#worker/app.ts';
import type { Env } from '#worker/env.ts';
import { type Listening, listen } from '#worker/node/listen.ts';
import { type OpenDatabase, openDatabase } from '#worker/node/open-database.ts';
import { openRegister } from '#worker/open-register.ts';
import { ask, jsonOf } from './ask.ts';
import { enterpriseCodes } from './enterprise-codes.ts';
import { tallyFaults } from './fault-tally.ts';
import { copyOfDemo } from './start-server.ts';

const TEXT = '/api/v1/search?q=%E5%92%B8%E5%AE%81&limit=50';
// The guard's two seconds, and some time for a busy machine.
const WITHIN = 6000;
const PLACES = placeNames(xianning);

/** What stands where the search server should be. */
const FAULTS: Readonly<Record<string, RequestListener>> = {
  'ends every connection': (request) => request.socket.destroy(),
  'never answers': () => undefined,
  'answers one byte a second': (_request, answer) => {
    answer.writeHead(200, { 'Content-Type': 'application/json' });
    const drip = setInterval(() => answer.write(' '), 1000);
    answer.once('close', () => clearInterval(drip));
  },
  'answers with an error': (_request, answer) => answer.writeHead(500).end('{"message":"x","code":"internal"}'),
  'answers a page of another program': (_request, answer) => answer.end('<html>It works!</html>'),
  'answers JSON of another shape': (_request, answer) => answer.end('{"results":[{"hits":"all"}]}'),
  'answers rows that are none': (_request, answer) =>
    answer.end('{"results":[{"hits":[{"id":"x","name":7}],"totalHits":1}]}'),
  'stops in the middle': (_request, answer) => {
    answer.writeHead(200, { 'Content-Length': '1000' });
    answer.write('{"results":[');
    setTimeout(() => answer.destroy(), 50);
  },
};

let dataDir = '';
let database: OpenDatabase;
let known: string[] = [];
let expected = '';
const servers: (Server | Listening)[] = [];

async function fakeServer(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A portal whose engine asks the search server at `url`; the embedded one stands in for it, if `hasFallback`. */
async function portal(url: string | null, hasFallback: boolean): Promise<string> {
  const embedded = embeddedEngine(database.db, PLACES);
  const settings = { urls: [url ?? ''], searchKey: 'fictional-key', writeKey: undefined, prefix: 'x', timeout: 60_000 };
  const distant = () => meilisearchEngine({ servers: openServers(settings), index: 'x-1', places: PLACES });
  const app = createApp({
    jurisdiction: xianning,
    openRegister: ({ DB }) => openRegister(DB, xianning, embedded.name),
    openEngine: () => (url === null ? embedded : distant()),
    ...(hasFallback ? { openFallbackEngine: () => embedded } : {}),
    toDocument: toSearchDocument,
    renderPage: async () => new Response('<html></html>'),
    now: () => Date.now(),
    log: () => undefined,
  });
  const env: Env = {
    DB: database.db,
    ASSETS: { fetch: async () => new Response(null, { status: 404 }) },
    JIANXIN_TODAY: '2026-11-24',
    JIANXIN_ENV: 'test',
  };
  const listening = await listen((request) => app.fetch(request, env), '127.0.0.1', 0);
  servers.push(listening);
  return listening.url;
}

beforeAll(async () => {
  dataDir = await copyOfDemo();
  database = await openDatabase(dataDir);
  const whole = await portal(null, false);
  expected = JSON.stringify(jsonOf(await ask(whole, TEXT)).items);
  expect(expected, 'the index of the demo is not made yet').not.toBe('[]');
  for (const code of enterpriseCodes(dataDir)) {
    if ((await ask(whole, `/api/v1/enterprises/${code}`)).status === 200) known.push(code);
    if (known.length === 10) break;
  }
});

afterAll(async () => {
  for (const server of servers) {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await server.close();
  }
  database.close();
  known = [];
});

describe.each(Object.entries(FAULTS))('a search server that %s', (_what, listener) => {
  it('is stood in for with the same rows, in bounded time; without a fallback free text is 503 and codes are answered', async () => {
    const distant = await fakeServer(listener);
    const [covered, bare] = [await portal(distant, true), await portal(distant, false)];
    const started = performance.now();
    const [stoodIn, refused, ready, ...typed] = await Promise.all([
      ask(covered, TEXT),
      ask(bare, TEXT),
      ask(bare, '/readyz'),
      ...known.map((code) => ask(bare, `/api/v1/search?q=${code}`)),
    ]);
    const took = performance.now() - started;
    const lost = typed.filter((one) => one.status !== 200 || jsonOf(one).total !== 1).length;
    const isSame = stoodIn.status === 200 && JSON.stringify(jsonOf(stoodIn).items) === expected;
    const isHonest = refused.status === 503 && jsonOf(refused).code === 'search-unavailable' && ready.status === 200;
    const inconsistent = [isSame, isHonest, took < WITHIN].filter((one) => !one).length;
    tallyFaults({ injected: 1, checked: known.length, lost, inconsistent });
    expect(stoodIn.headers['x-search-fallback']).toBe('embedded');
    expect({ lost, isSame, isHonest }).toEqual({ lost: 0, isSame: true, isHonest: true });
    expect(took).toBeLessThan(WITHIN);
  });
});
