import type { CalendarDate } from '#domain/date.ts';
import { CHANGE_COLUMNS, type ChangeRow } from './change-reads.ts';
import type { Database } from './database.ts';

// The codes first: the cost is that of the codes of the list and of what is told, whatever else changed and whoever else watches.
const OF_THE_LIST = `SELECT ${CHANGE_COLUMNS} FROM watchlist_entry AS entry
  CROSS JOIN public_change INDEXED BY public_change_by_enterprise ON public_change.uscc = entry.uscc
  WHERE entry.list = ?1 AND public_change.no >`;
const UNSEEN = `${OF_THE_LIST} max(entry.seen_no, ?4) ORDER BY public_change.no LIMIT ?2`;
const SINCE = `${OF_THE_LIST} max(entry.added_no, ?4) ORDER BY public_change.no LIMIT ?2`;
const NEWEST = `${OF_THE_LIST} entry.added_no ORDER BY public_change.no DESC LIMIT ?2`;
const LEFT_BEHIND = `SELECT EXISTS (SELECT 1 FROM watchlist_entry
  WHERE list = ?1 AND max(added_no, seen_no, ?2) < ?3) AS behind`;

/** Changes of the codes of a watchlist that were not marked as seen, oldest first. @param seenNo see StoredWatchlist */
export async function readUnseen(
  db: Database,
  list: { id: number; seenNo: number },
  limit: number,
  asOf: CalendarDate,
): Promise<ChangeRow[]> {
  return (await db.prepare(UNSEEN).bind(list.id, limit, asOf, list.seenNo).all<ChangeRow>()).results;
}

/** Changes of the codes of a watchlist after a number and after each code was added, oldest first. */
export async function readChangesSince(
  db: Database,
  list: number,
  no: number,
  limit: number,
  asOf: CalendarDate,
): Promise<ChangeRow[]> {
  return (await db.prepare(SINCE).bind(list, limit, asOf, no).all<ChangeRow>()).results;
}

/** The newest changes of the codes of a watchlist that are kept, newest first. */
export async function readNewestChanges(
  db: Database,
  list: number,
  limit: number,
  asOf: CalendarDate,
): Promise<ChangeRow[]> {
  return (await db.prepare(NEWEST).bind(list, limit, asOf).all<ChangeRow>()).results;
}

/** Whether changes of a watchlist that were never marked as seen may have been dropped. @param oldest see readChangeBounds() */
export async function isLeftBehind(
  db: Database,
  list: { id: number; seenNo: number },
  oldest: number,
): Promise<boolean> {
  return (await db.prepare(LEFT_BEHIND).bind(list.id, list.seenNo, oldest).first<number>('behind')) === 1;
}
