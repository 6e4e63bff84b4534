import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { watchlistEndsOn } from '#domain/watchlist/watch-limits.ts';
import type { WatchedChange, Watchlist } from '#domain/wire/watchlist.ts';
import { codeState } from '../code-state.ts';
import { changeFeed } from '../jobs/sync-changes.ts';
import type { Register } from '../register.ts';
import { readChangeBounds, toChangeEvent, writeChangeCursor } from '../store/change-reads.ts';
import type { Database } from '../store/database.ts';
import { isTableSettled } from '../store/public-reads.ts';
import { isLeftBehind, readUnseen } from '../store/watch-changes.ts';
import { readCodes, type StoredWatchlist } from '../store/watchlists.ts';
import { dependOn } from '../unavailable.ts';
import { readEntries } from './check-codes.ts';
import type { WatchAddresses } from './watch-addresses.ts';
import { readWebhookState } from './webhook-state.ts';

/** Most changes told in one answer. */
const CHANGES = 500;

/** What a watchlist is read from. `now`: milliseconds since 1970. */
export type WatchSources = {
  db: Database;
  register: Register;
  jurisdiction: Jurisdiction;
  asOf: CalendarDate;
  now: number;
};

/**
 * What may be said of a code in a watchlist today: one that is no longer published and never lawfully was is unknown, whatever its check digit.
 * @example watchedState(code, entries.get(code)) // 'published'
 */
export function watchedState(code: string, entry: Parameters<typeof codeState>[1]): WatchedChange['state'] {
  const state = codeState(code, entry);
  return state === 'malformed' ? 'unknown' : state;
}

/**
 * A watchlist with what changed since it was last marked as seen, by enterprise, the one that changed first at the head. Its cost is that of its own
 * codes and changes.
 * @example (await readWatchlist(sources, list, addresses)).changed[0]?.changes[0]?.why // 'ended-by-law'
 */
export async function readWatchlist(
  { db, register, jurisdiction, asOf, now }: WatchSources,
  list: StoredWatchlist,
  { feeds }: WatchAddresses,
): Promise<Watchlist> {
  const read = await dependOn('database', async () => {
    const { oldest, newest } = await readChangeBounds(db);
    const rows = await readUnseen(db, list, CHANGES + 1, asOf);
    return {
      newest,
      rows,
      codes: await readCodes(db, list.id),
      isExpired: await isLeftBehind(db, list, oldest),
      isSettled: await isTableSettled(db, changeFeed(jurisdiction), asOf),
      webhook: await readWebhookState(db, list.id, now),
    };
  });
  const rows = read.rows.slice(0, CHANGES);
  const more = read.rows.length > CHANGES;
  const changes = Map.groupBy(await Promise.all(rows.map(toChangeEvent)), ({ uscc }) => uscc);
  const entries = await readEntries(register, [...changes.keys()], asOf);
  const changed = [...changes].map(([uscc, events]): WatchedChange => {
    const entry = entries.get(uscc);
    const name = entry?.publication.outcome === 'published' ? entry.publication.profile.name : null;
    return { uscc, name, state: watchedState(uscc, entry), changes: events };
  });
  const upTo = more ? (rows.at(-1)?.no ?? read.newest) : read.newest;
  return {
    codes: read.codes as Watchlist['codes'],
    changed,
    upTo: writeChangeCursor(await register.databaseId(), upTo),
    more,
    isExpired: read.isExpired,
    isSettled: read.isSettled,
    feeds,
    webhook: read.webhook,
    expiresOn: watchlistEndsOn(list),
    asOf,
  };
}
