import type { WatchlistMade } from '#domain/wire/watchlist.ts';

// A public name in form; nothing is sent to it, since no test message is asked for.
const RECEIVER = 'https://hooks.jianxin-demo.com/in';
const MOST = 1000;

/**
 * Makes a watchlist of these enterprises at a running portal, as a stranger would, with a webhook that is not switched on. It is told of what changes
 * from then on.
 * @returns its addresses: page, feeds, calendar, and its part of the API
 * @throws Error if the portal makes none
 * @example const files = [...allFiles, ...(await watchPortal(portal.url, codes))]
 */
export async function watchPortal(origin: string, codes: Iterable<string>): Promise<readonly string[]> {
  const made = await send(`${origin}/api/v1/watchlists`, 'POST', { codes: [...codes].slice(0, MOST) });
  const { page, api, feeds } = (await made.json()) as WatchlistMade;
  await send(`${api}/webhook`, 'PUT', { url: RECEIVER });
  return [page, api, `${api}/webhook/undelivered`, ...Object.values(feeds)].map((address) => new URL(address).pathname);
}

async function send(address: string, method: string, body: object): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(address, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${new URL(address).pathname} answered ${answer.status}.`);
  return answer;
}
