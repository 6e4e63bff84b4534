import type { CalendarDate } from '#domain/date.ts';
import { isReturnedTo } from '#domain/watchlist/watch-limits.ts';
import type { Database } from '../store/database.ts';
import { findWatchlist, noteOpened, type StoredWatchlist } from '../store/watchlists.ts';
import { dependOn } from '../unavailable.ts';
import { hashOfSecret } from './watch-secret.ts';

/** A watchlist that was opened by its secret. */
export type OpenWatchlist = StoredWatchlist & { secretHash: string };

/**
 * Opens a watchlist by its secret, and notes that it was; null if there is none.
 * @example await openWatchlist(db, c.req.param('secret'), asOf)
 */
export async function openWatchlist(db: Database, secret: string, asOf: CalendarDate): Promise<OpenWatchlist | null> {
  const secretHash = await hashOfSecret(secret);
  if (secretHash === null) return null;
  return dependOn('database', async () => {
    const list = await findWatchlist(db, 'secret', secretHash);
    if (list === null) return null;
    await noteOpened(db, list, asOf);
    return { ...list, openedOn: list.openedOn > asOf ? list.openedOn : asOf, secretHash };
  });
}

/**
 * Finds a watchlist by the secret of its feeds; null if there is none. Reading keeps no list alive, but the first time on a later day than that on
 * which it was made it tells that somebody came back.
 * @example await findByReading(db, c.req.param('token'), asOf)
 */
export async function findByReading(
  db: Database,
  reading: string,
  asOf: CalendarDate,
): Promise<StoredWatchlist | null> {
  const hash = await hashOfSecret(reading);
  if (hash === null) return null;
  return dependOn('database', async () => {
    const list = await findWatchlist(db, 'reading', hash);
    if (list === null || isReturnedTo(list) || asOf <= list.madeOn) return list;
    await noteOpened(db, list, asOf);
    return { ...list, openedOn: asOf };
  });
}
