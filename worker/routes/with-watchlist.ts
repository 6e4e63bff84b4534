import type { Context } from 'hono';
import type { AppEnv } from '../host.ts';
import { occurrenceOf } from '../occurrence.ts';
import { plainResponse } from '../plain-response.ts';
import { problem } from '../problem.ts';
import { unkeptAnswer } from '../unkept-answer.ts';
import { type OpenWatchlist, openWatchlist } from '../watchlist/open-watchlist.ts';
import type { WatchSources } from '../watchlist/read-watchlist.ts';

/** What a request about watchlists is answered from. */
export function watchSources(c: Context<AppEnv>): WatchSources {
  const { register, host, asOf } = c.get('services');
  return { db: c.env.DB, register, jurisdiction: host.jurisdiction, asOf: asOf(), now: host.now() };
}

/**
 * Answers a request of the API about one watchlist, or says that there is none by this secret.
 * @param answer what the list is answered with; an object is sent as JSON, null as 204
 * @example return withWatchlist(c, secret, async (sources, list) => readWatchlist(sources, list, addresses))
 */
export async function withWatchlist(
  c: Context<AppEnv>,
  secret: string,
  answer: (sources: WatchSources, list: OpenWatchlist) => Promise<Response | object | null>,
): Promise<Response> {
  const sources = watchSources(c);
  const list = await openWatchlist(sources.db, secret, sources.asOf);
  if (list === null) {
    const detail = '没有此关注清单：地址不完整，清单已删除，或者久未打开已自动删除。遗失的地址无法找回，请重新建立。';
    return problem('watchlist-not-found', { detail }, occurrenceOf(c));
  }
  const answered = await answer(sources, list);
  if (answered instanceof Response) return answered;
  if (answered === null) return plainResponse(null, 204, { 'Cache-Control': 'no-store' });
  return unkeptAnswer(answered);
}
