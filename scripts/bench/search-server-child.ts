import type { Context } from 'hono';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { meilisearchEngine } from '#search-index/meilisearch-engine.ts';
import { openServers } from '#search-index/meilisearch-servers.ts';
import { placeNames } from '#search-index/place-names.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { createApp } from '#worker/app.ts';
import type { Env } from '#worker/env.ts';
import type { AppEnv } from '#worker/host.ts';
import { listen } from '#worker/node/listen.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { openRegister } from '#worker/open-register.ts';

// The portal's own API over a database as it is, without a site. `/point/{uscc}` goes through the same app and reads one row by its
// primary key. Words: the data folder and, for Meilisearch, the name of the index.
const [folder = '', index] = process.argv.slice(2);
const { db } = await openDatabase(folder);
const places = placeNames(xianning);
const { MEILI_URL = '', MEILI_KEY } = process.env;
const settings = { urls: [MEILI_URL], searchKey: MEILI_KEY, writeKey: undefined, prefix: 'bench', timeout: 10_000 };
const engine =
  index === undefined
    ? embeddedEngine(db, places)
    : meilisearchEngine({ servers: openServers(settings), index, places });

const POINT = `SELECT b.body FROM search_document d JOIN search_body b ON b.document_id = d.id WHERE d.uscc = ?1`;

async function readPoint(request: Request): Promise<Response> {
  const uscc = new URL(request.url).pathname.split('/').at(-1);
  const body = await db.prepare(POINT).bind(uscc).first<string>('body');
  return body === null ? new Response(null, { status: 404 }) : new Response(body);
}

const app = createApp({
  jurisdiction: xianning,
  openRegister: ({ DB }) => openRegister(DB, xianning, engine.name),
  openEngine: () => engine,
  toDocument: toSearchDocument,
  renderPage: async (_page: unknown, c: Context<AppEnv>) => c.body(null, 404),
  now: () => Date.now(),
  log: (line) => {
    if (line.event === 'error') process.stderr.write(`${line.message}\n`);
  },
});
const env: Env = { DB: db, ASSETS: { fetch: readPoint }, JIANXIN_ENV: 'test', JIANXIN_TODAY: '2026-11-24' };

function tellMemory(): Response {
  const { user, system } = process.cpuUsage();
  return new Response(
    `process_cpu_seconds_total{} ${(user + system) / 1e6}\nprocess_resident_memory_bytes{} ${process.memoryUsage().rss}\n`,
  );
}

const answer = async (request: Request): Promise<Response> =>
  request.url.endsWith('/metrics') ? tellMemory() : app.fetch(request, env);
const { url } = await listen(answer, '127.0.0.1', 0);
process.send?.(url);
process.on('disconnect', () => process.exit(0));
