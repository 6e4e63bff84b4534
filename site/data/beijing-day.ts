import type { CalendarDate } from '#domain/date.ts';
import { parseCalendarDate } from '#domain/date.ts';

const BEIJING_OFFSET_MS = 8 * 60 * 60 * 1000;

// A page asks for the same few instants many times: when each source last sent a file.
const known = new Map<string, CalendarDate | null>();
const MOST_KNOWN = 1000;

/**
 * The day of an instant in Beijing time (UTC+8, no summer time since 1991), the only time zone of the law here.
 * @returns the day, or null if the text is no instant
 * @example beijingDay('2026-11-23T16:00:00Z') // '2026-11-24'
 */
export function beijingDay(instant: string): CalendarDate | null {
  const found = known.get(instant);
  if (found !== undefined) return found;
  const time = Date.parse(instant);
  const day = Number.isNaN(time)
    ? null
    : parseCalendarDate(new Date(time + BEIJING_OFFSET_MS).toISOString().slice(0, 10));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(instant, day);
  return day;
}
