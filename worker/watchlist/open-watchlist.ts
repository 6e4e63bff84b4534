import type { CalendarDate } from '#domain/date.ts';
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
 * Finds a watchlist by the secret of its feeds, which changes nothing; null if there is none.
 * @example await findByReading(db, c.req.param('token'))
 */
export async function findByReading(db: Database, reading: string): Promise<StoredWatchlist | null> {
  const hash = await hashOfSecret(reading);
  return hash === null ? null : dependOn('database', () => findWatchlist(db, 'reading', hash));
}
