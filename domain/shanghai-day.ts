import { type CalendarDate, isCalendarDate } from './date.ts';

// China keeps UTC+8 all year.
const SHANGHAI = 8 * 3_600_000;

/**
 * The legal day (Asia/Shanghai) on which an instant falls; null if the text is no instant.
 * @example shanghaiDay('2026-11-24T16:00:00Z') // '2026-11-25'
 */
export function shanghaiDay(instant: string): CalendarDate | null {
  const time = Date.parse(instant);
  if (!Number.isFinite(time) || Math.abs(time) > 8e15) return null;
  const day = new Date(time + SHANGHAI).toISOString().slice(0, 10);
  return isCalendarDate(day) ? day : null;
}
