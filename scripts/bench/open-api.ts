import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { createApp } from '#worker/app.ts';
import type { Env } from '#worker/env.ts';
import { openRegister } from '#worker/open-register.ts';
import type { Database } from '#worker/store/database.ts';

/**
 * The API over a database, on a fixed legal day and hour, without a server and without pages: what it is asked, it answers.
 * @example await openApi(db, asOf)('/api/v1/search?q=a')
 */
export function openApi(db: Database, asOf: CalendarDate): (path: string) => Promise<Response> {
  const engine = embeddedEngine(db, placeNames(xianning));
  const now = Date.parse(`${asOf}T04:00:00Z`);
  const app = createApp({
    jurisdiction: xianning,
    openRegister: ({ DB }) => openRegister(DB, xianning, engine.name),
    openEngine: () => engine,
    toDocument: toSearchDocument,
    renderPage: () => Promise.reject(new Error('Pages are not part of this.')),
    now: () => now,
    log: () => undefined,
  });
  const env: Env = {
    DB: db,
    ASSETS: { fetch: async () => new Response(null, { status: 404 }) },
    JIANXIN_TODAY: asOf,
    JIANXIN_ENV: 'test',
  };
  return async (path) => app.request(path, {}, env);
}
