import type { Context } from 'hono';
import type { LivePage } from '#domain/wire/live-page.ts';
import type { WatchDone, WatchFault, WatchlistPageFacts } from '#domain/wire/watch-page.ts';
import type { AppEnv } from '../host.ts';
import { answerProblemPage } from '../live-answer.ts';
import { lookUps } from '../look-ups.ts';
import { plainResponse } from '../plain-response.ts';
import { chargeRate } from '../rate-charge.ts';
import { requestOrigin } from '../request-origin.ts';
import { readWebhook } from '../store/webhooks.ts';
import { dependOn } from '../unavailable.ts';
import { readEntries } from '../watchlist/check-codes.ts';
import type { OpenWatchlist } from '../watchlist/open-watchlist.ts';
import { readWatchlist, type WatchSources, watchedState } from '../watchlist/read-watchlist.ts';
import { watchAddresses } from '../watchlist/watch-addresses.ts';
import { webhookActs } from '../webhooks/webhook-acts.ts';

const ON_A_PAGE = 50;

/** Answers a page about watchlists: never kept by anybody, never found by a search engine. */
export async function answerWatchPage(c: Context<AppEnv>, page: LivePage, status = 200): Promise<Response> {
  const rendered = await c.get('services').host.renderPage(page, c);
  if (!rendered.ok) throw new Error(`The live page "${page.kind}" was answered with status ${rendered.status}.`);
  return plainResponse(new Uint8Array(await rendered.arrayBuffer()), status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  });
}

/**
 * Answers the page of one watchlist.
 * @param more what was done or went wrong, and which part of its codes is shown
 */
export async function answerWatchlistPage(
  c: Context<AppEnv>,
  secret: string,
  list: OpenWatchlist,
  sources: WatchSources,
  more: { page?: number; done?: WatchDone | null; fault?: WatchFault } = {},
): Promise<Response> {
  const { done = null, fault = null } = more;
  const addresses = await watchAddresses(requestOrigin(c), secret);
  const read = await readWatchlist(sources, list, addresses);
  if ((await chargeRate(c, lookUps(read.changed.length))) !== null) return answerProblemPage(c, { status: 429 });
  const facts: WatchlistPageFacts = {
    path: `/watch/${secret}`,
    address: addresses.page,
    list: read,
    part: await partOf(sources, read.codes, more.page ?? 1),
    hook: await hookOf(c, list, sources),
    done,
    fault,
  };
  return answerWatchPage(c, { kind: 'watchlist', ...facts }, fault === null ? 200 : 400);
}

async function partOf(
  { register, asOf }: WatchSources,
  codes: WatchlistPageFacts['list']['codes'],
  asked: number,
): Promise<WatchlistPageFacts['part']> {
  const pages = Math.max(1, Math.ceil(codes.length / ON_A_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const shown = codes.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  const entries = await readEntries(register, shown, asOf);
  const items = shown.map((uscc) => {
    const entry = entries.get(uscc);
    const profile = entry?.publication.outcome === 'published' ? entry.publication.profile : null;
    return { uscc, name: profile?.name ?? null, state: watchedState(uscc, entry), demo: profile?.demo ?? false };
  });
  return { items, page, pages };
}

async function hookOf(
  c: Context<AppEnv>,
  list: OpenWatchlist,
  sources: WatchSources,
): Promise<WatchlistPageFacts['hook']> {
  const acts = webhookActs(c.get('services').host.sendWebhook, sources, list, requestOrigin(c));
  if (acts === null) return null;
  const stored = await dependOn('database', () => readWebhook(sources.db, list.id));
  if (stored === null) return { secret: null, webhook: null, undelivered: [] };
  const undelivered = (await acts.undelivered())?.items ?? [];
  return { secret: stored.secret, webhook: await acts.state(), undelivered };
}
