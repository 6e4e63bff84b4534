import { cf } from '@astrojs/cloudflare/fetch';
import type { ExecutionContext, ScheduledController } from '@cloudflare/workers-types';
import program from '@resvg/resvg-wasm/index_bg.wasm';
import { astro, FetchState } from 'astro/fetch';
import type { Context } from 'hono';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { LivePage } from '#domain/wire/live-page.ts';
import { localeOf } from '#domain/wire/locale.ts';
import { placeNames } from '#search-index/place-names.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { createApp } from './app.ts';
import { legalDay } from './clock.ts';
import { openPlatformDesk } from './desk/open-platform-desk.ts';
import type { Env } from './env.ts';
import type { AppEnv } from './host.ts';
import { deliverWebhooks } from './jobs/deliver-webhooks.ts';
import { keepMeilisearch } from './jobs/rebuild-meilisearch.ts';
import { syncDesk } from './jobs/sync-desk.ts';
import { syncSearch } from './jobs/sync-search.ts';
import { syncTables } from './jobs/sync-tables.ts';
import { openRegister } from './open-register.ts';
import { readSearchConfiguration } from './search-configuration.ts';
import { openSearchEngines, type SearchEngines } from './search-engines.ts';
import { openAssetRaster } from './share-image/asset-raster.ts';
import { deleteLapsedObjections } from './store/lapsed-objections.ts';
import { applyRecalledLaw } from './store/recalled-law.ts';
import { deleteLapsedWatchlists } from './store/watchlists.ts';
import { sendByFetch } from './webhooks/fetch-sender.ts';

const PLACES = placeNames(xianning);
// Enterprises a run of the cron job looks at; the platform bounds its time, and the next run goes on.
const AT_ONCE = 2000;

// There is no start to refuse here: a wrong setting is told to the log, and the embedded engine answers.
function enginesOf(env: Env): SearchEngines {
  const { meilisearch, faults } = readSearchConfiguration(env, env.JIANXIN_ENV === 'production');
  for (const message of faults) console.log(JSON.stringify({ event: 'job', job: 'search-engine', message }));
  return openSearchEngines(env.DB, PLACES, meilisearch);
}

async function renderPage(page: LivePage, c: Context<AppEnv>): Promise<Response> {
  const state = new FetchState(new Request(new URL(`/live/${page.kind}`, c.req.url)));
  // Sets the state up for this platform; a live page is never a static file.
  await cf(state, c.env, c.executionCtx);
  Object.assign(state.locals, { page, locale: localeOf(c.req.path) });
  return astro(state);
}

const app = createApp({
  jurisdiction: xianning,
  openRegister: (env) => openRegister(env.DB, xianning, enginesOf(env).engine.name),
  openEngine: (env) => enginesOf(env).engine,
  openFallbackEngine: (env) => enginesOf(env).fallback,
  toDocument: toSearchDocument,
  renderPage,
  openDesk: openPlatformDesk,
  sendWebhook: sendByFetch,
  openRaster: (env) => openAssetRaster(env, program),
  clientAddress: (c) => c.req.header('CF-Connecting-IP') ?? null,
  now: () => Date.now(),
  log: (line) => console.log(JSON.stringify(line)),
});

/** The Cloudflare host: requests by the app, and the search index and the lists kept current by cron (every minute, so also at midnight). */
export default {
  fetch: (request: Request, env: Env, context: ExecutionContext) => app.fetch(request, env, context),
  scheduled: async (_controller: ScheduledController, env: Env): Promise<void> => {
    const today = legalDay(env, Date.now());
    const limit = { limit: AT_ONCE };
    const setting = (env.JIANXIN_RECALLED_LAW ?? 'publish') === 'publish' ? 'publish' : 'refuse';
    await applyRecalledLaw(env.DB, setting, new Date().toISOString());
    const { embedded, meilisearch } = enginesOf(env);
    const now = () => new Date().toISOString();
    const jobs = [
      syncSearch(env.DB, embedded, today, xianning, limit),
      ...(meilisearch === null ? [] : [keepMeilisearch(env.DB, meilisearch, today, xianning, now)]),
      syncTables(env.DB, today, xianning, limit),
      deliverWebhooks(env.DB, { send: sendByFetch, now: Date.now, asOf: today, chance: Math.random }),
      deleteLapsedWatchlists(env.DB, today),
      syncDesk(env.DB, today, xianning, limit),
      deleteLapsedObjections(env.DB, { asOf: today, at: new Date().toISOString() }),
    ];
    // Neither keeps the other from its midnight; what failed is tried again a minute later.
    const failed = (await Promise.allSettled(jobs)).find((job) => job.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  },
};
