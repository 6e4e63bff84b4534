import { addDays, type CalendarDate } from '#domain/date.ts';
import { UNRETURNED_KEPT_DAYS, WATCHLIST_KEPT_DAYS } from '#domain/watchlist/watch-limits.ts';
import type { Database } from './database.ts';

/** A watchlist as stored, without its codes. `id` never leaves the worker. */
export type StoredWatchlist = { id: number; madeOn: CalendarDate; openedOn: CalendarDate; seenNo: number };

// Most of them that are deleted in one go, by a job, and by a request that needs room.
const AT_ONCE = 100;
const FOR_ROOM = 10;

const NOT_IN_USE = "NOT EXISTS (SELECT 1 FROM watch_webhook WHERE list = watchlist.id AND state = 'active')";
// Two looks, each by an index of its own.
const LAPSED = `SELECT id FROM watchlist WHERE opened_on < ?1 AND ${NOT_IN_USE}
  UNION SELECT id FROM watchlist WHERE opened_on = made_on AND made_on < ?2 AND ${NOT_IN_USE} LIMIT ${AT_ONCE}`;
const CROWD = `SELECT id FROM watchlist WHERE opened_on = made_on AND ${NOT_IN_USE} AND made_on = (
    SELECT made_on FROM watchlist WHERE opened_on = made_on AND made_on < ?1 GROUP BY made_on ORDER BY count(*) DESC LIMIT 1)
  LIMIT ${FOR_ROOM}`;

const NEWEST = "(SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'public_change'), 0))";
const PUT_CODES = `INSERT OR IGNORE INTO watchlist_entry (list, uscc, added_no, seen_no)
  SELECT (SELECT id FROM watchlist WHERE secret_hash = ?1), value, ${NEWEST}, ${NEWEST} FROM json_each(?2)`;
const TABLES = [
  'DELETE FROM watchlist WHERE id = ?1',
  'DELETE FROM watchlist_entry WHERE list = ?1',
  'DELETE FROM watch_webhook WHERE list = ?1',
  'DELETE FROM watch_dead_letter WHERE list = ?1',
];

/** Stores a new watchlist. What changed before it was made is not told to it. */
export async function insertWatchlist(
  db: Database,
  hashes: { secretHash: string; readingHash: string },
  codes: readonly string[],
  asOf: CalendarDate,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO watchlist (secret_hash, reading_hash, made_on, opened_on, seen_no) VALUES (?1, ?2, ?3, ?3, ${NEWEST})`,
      )
      .bind(hashes.secretHash, hashes.readingHash, asOf),
    db.prepare(PUT_CODES).bind(hashes.secretHash, JSON.stringify(codes)),
  ]);
}

/**
 * The watchlist of a hashed secret, or null.
 * @param by which of its two secrets was hashed
 * @example await findWatchlist(db, 'secret', hash)
 */
export async function findWatchlist(
  db: Database,
  by: 'secret' | 'reading',
  hash: string,
): Promise<StoredWatchlist | null> {
  return db
    .prepare(
      `SELECT id, made_on AS madeOn, opened_on AS openedOn, seen_no AS seenNo FROM watchlist WHERE ${by}_hash = ?1`,
    )
    .bind(hash)
    .first<StoredWatchlist>();
}

/** Notes that a watchlist was opened on a day; nothing is written where that is known. */
export async function noteOpened(db: Database, list: StoredWatchlist, asOf: CalendarDate): Promise<void> {
  if (list.openedOn >= asOf) return;
  await db.prepare('UPDATE watchlist SET opened_on = ?2 WHERE id = ?1').bind(list.id, asOf).run();
}

/** How many watchlists there are. */
export async function countWatchlists(db: Database): Promise<number> {
  return (await db.prepare('SELECT count(*) AS n FROM watchlist').first<number>('n')) ?? 0;
}

/** The codes of a watchlist, sorted. */
export async function readCodes(db: Database, id: number): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT uscc FROM watchlist_entry WHERE list = ?1 ORDER BY uscc')
    .bind(id)
    .all<{ uscc: string }>();
  return results.map(({ uscc }) => uscc);
}

/** Adds codes to a watchlist and takes others out, in one transaction. */
export async function changeCodes(
  db: Database,
  secretHash: string,
  id: number,
  codes: { add: readonly string[]; remove: readonly string[] },
): Promise<void> {
  await db.batch([
    db
      .prepare('DELETE FROM watchlist_entry WHERE list = ?1 AND uscc IN (SELECT value FROM json_each(?2))')
      .bind(id, JSON.stringify(codes.remove)),
    db.prepare(PUT_CODES).bind(secretHash, JSON.stringify(codes.add)),
  ]);
}

/**
 * Marks changes up to a number as seen; nothing is ever marked as unseen again.
 * @param uscc of this enterprise alone; null: of all
 */
export async function markSeen(db: Database, id: number, no: number, uscc: string | null): Promise<void> {
  const statement =
    uscc === null
      ? db.prepare(`UPDATE watchlist SET seen_no = max(seen_no, min(?2, ${NEWEST})) WHERE id = ?1`).bind(id, no)
      : db
          .prepare(
            `UPDATE watchlist_entry SET seen_no = max(seen_no, min(?2, ${NEWEST})) WHERE list = ?1 AND uscc = ?3`,
          )
          .bind(id, no, uscc);
  await statement.run();
}

/** Deletes a watchlist and all that hangs on it. */
export async function deleteWatchlist(db: Database, id: number): Promise<void> {
  await db.batch(TABLES.map((statement) => db.prepare(statement).bind(id)));
}

/**
 * Deletes watchlists that have lapsed by a day (see watchlistEndsOn()), some at a time; one whose webhook is switched on is in use.
 * @returns how many
 */
export async function deleteLapsedWatchlists(db: Database, asOf: CalendarDate): Promise<number> {
  return deleteFound(db, LAPSED, [addDays(asOf, -WATCHLIST_KEPT_DAYS), addDays(asOf, -UNRETURNED_KEPT_DAYS)]);
}

/**
 * Makes room where there is none: deletes some of the watchlists that nobody came back to, of the day before `asOf` on which most of these were made.
 * Whoever fills the portal shuts others out for the rest of that day alone.
 * @returns how many
 */
export async function deleteCrowd(db: Database, asOf: CalendarDate): Promise<number> {
  return deleteFound(db, CROWD, [asOf]);
}

async function deleteFound(db: Database, select: string, days: readonly CalendarDate[]): Promise<number> {
  const { results } = await db
    .prepare(select)
    .bind(...days)
    .all<{ id: number }>();
  for (const { id } of results) await deleteWatchlist(db, id);
  return results.length;
}
