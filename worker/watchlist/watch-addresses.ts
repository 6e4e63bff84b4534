import type { WatchFeeds } from '#domain/wire/watchlist.ts';
import { readingSecretOf } from './watch-secret.ts';

/** The whole addresses of a watchlist. */
export type WatchAddresses = { page: string; api: string; feeds: WatchFeeds };

/**
 * Where a watchlist is reached.
 * @param origin see requestOrigin()
 * @example (await watchAddresses('https://credit.example.gov.cn', secret)).page // 'https://credit.example.gov.cn/watch/…'
 */
export async function watchAddresses(origin: string, secret: string): Promise<WatchAddresses> {
  const read = `${origin}/watch/read/${await readingSecretOf(secret)}`;
  return {
    page: `${origin}/watch/${secret}`,
    api: `${origin}/api/v1/watchlists/${secret}`,
    feeds: { atom: `${read}/changes.atom`, json: `${read}/changes.json`, calendar: `${read}/days.ics` },
  };
}
