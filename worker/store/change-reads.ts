import type { CalendarDate } from '#domain/date.ts';
import type { ChangeEvent } from '#domain/wire/change-feed.ts';
import { digestText } from '../desk/digest-text.ts';
import type { Database } from './database.ts';

/** A page of changes: `last` is the number of its last one; `expired`: changes after the place asked for are no longer kept. */
export type ChangePage = { items: ChangeEvent[]; last: number; more: boolean; expired: boolean };

/** The columns of {@link ChangeRow} in a question about public_change in which `?3` is the legal day: what has ended by then has no kind. */
export const CHANGE_COLUMNS = `public_change.no, public_change.uscc, nullif(public_change.id, public_change.uscc) AS recordId, change, why,
  noticed_on AS noticedOn, iif(kind = 'enterprise' OR ends_on <= ?3, NULL, kind) AS recordKind`;

/** A change as it is stored, with its number. */
export type ChangeRow = Omit<ChangeEvent, 'recordDigest'> & { no: number };

const PAGE = `SELECT ${CHANGE_COLUMNS} FROM public_change WHERE no > ?1 ORDER BY no LIMIT ?2`;

/**
 * A change as it is told. An id begins with the kind of its record, so that of an ended one only a digest is told: whoever holds the record can
 * compare.
 * @example await toChangeEvent(row) // { uscc, change: 'ended', recordId: null, recordDigest: '9f86…', … }
 */
export async function toChangeEvent({ no: _, ...event }: ChangeRow): Promise<ChangeEvent> {
  const { recordId, recordKind } = event;
  if (recordId === null || recordKind !== null) return { ...event, recordDigest: null };
  return { ...event, recordId: null, recordDigest: await digestText(recordId) };
}

const BOUNDS = `SELECT ifnull((SELECT min(no) FROM public_change), 0) AS first,
  ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'public_change'), 0) AS newest`;

/** The oldest number from which changes can be read on without a gap, and the newest there is. */
export async function readChangeBounds(db: Database): Promise<{ oldest: number; newest: number }> {
  const { first = 0, newest = 0 } = (await db.prepare(BOUNDS).first<{ first: number; newest: number }>()) ?? {};
  // Nothing is left, or the first that is left is not the next one: what lies between was dropped with its day.
  return { oldest: first === 0 ? newest : first - 1, newest };
}

/**
 * Changes after a number, oldest first, at the cost of the rows read.
 * @param after null: from the oldest that is kept
 * @example await readChanges(db, 812, 100, asOf)
 */
export async function readChanges(
  db: Database,
  after: number | null,
  limit: number,
  asOf: CalendarDate,
): Promise<ChangePage> {
  const { oldest, newest } = await readChangeBounds(db);
  const place = after ?? oldest;
  if (place < oldest || place > newest) return { items: [], last: place, more: false, expired: true };
  const { results } = await db
    .prepare(PAGE)
    .bind(place, limit + 1, asOf)
    .all<ChangeRow>();
  const rows = results.slice(0, limit);
  return {
    items: await Promise.all(rows.map(toChangeEvent)),
    last: rows.at(-1)?.no ?? place,
    more: results.length > limit,
    expired: false,
  };
}

/**
 * The cursor of a number; it belongs to this database.
 * @example writeChangeCursor('0f3a…', 812) // '0f3a….812'
 */
export function writeChangeCursor(databaseId: string, no: number): string {
  return `${databaseId.slice(0, 12)}.${no}`;
}

/**
 * Reads a cursor; null if it is none, `other` if another database gave it out.
 * @example readChangeCursor('0f3a…', cursor) // 812
 */
export function readChangeCursor(databaseId: string, cursor: string): number | 'other' | null {
  const [, id, no] = /^([0-9a-f]{12})\.(\d{1,15})$/.exec(cursor) ?? [];
  if (id === undefined || no === undefined) return null;
  return id === databaseId.slice(0, 12) ? Number(no) : 'other';
}
