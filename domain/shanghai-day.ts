import { addDays, type CalendarDate, parseCalendarDate } from './date.ts';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;
// China keeps UTC+8 all year: its day begins at 16:00 UTC of the day before.
const NEXT_DAY_FROM = 16;

/**
 * The legal day (Asia/Shanghai) on which a UTC instant falls; null if the text is no such instant.
 * @example shanghaiDay('2026-11-24T16:00:00Z') // '2026-11-25'
 */
export function shanghaiDay(instant: string): CalendarDate | null {
  const match = INSTANT.exec(instant);
  const day = parseCalendarDate(match?.[1] ?? '');
  if (day === null) return null;
  return Number(match?.[2]) >= NEXT_DAY_FROM ? addDays(day, 1) : day;
}
