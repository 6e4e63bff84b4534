import { type CalendarDate, isCalendarDate } from '#domain/date.ts';

/** A place in an ordered list: the day and the id of the last row shown. No two rows share a place. */
export type ListPlace = { day: CalendarDate; id: string };

const VERSION = 1;

/**
 * Writes a place as an opaque cursor. It names a row, not an offset, so that rows added or removed meanwhile neither repeat nor push
 * out others; ids are permanent, so it outlives a re-made table.
 * @example writeListCursor({ day: '2026-05-06', id: 'penalty-…' }) // 'WzEsIjIwMjYt…'
 */
export function writeListCursor({ day, id }: ListPlace): string {
  return btoa(JSON.stringify([VERSION, day, id]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/**
 * Reads a cursor of {@link writeListCursor}; null if it is none, or of another version.
 * @example readListCursor('nonsense') // null
 */
export function readListCursor(cursor: string): ListPlace | null {
  try {
    const parts: unknown = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')));
    if (!Array.isArray(parts) || parts.length !== 3 || parts[0] !== VERSION) return null;
    const [, day, id] = parts as unknown[];
    if (typeof day !== 'string' || !isCalendarDate(day) || typeof id !== 'string' || id.length > 100) return null;
    return { day, id };
  } catch {
    return null;
  }
}
