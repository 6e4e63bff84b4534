import { addDays, type CalendarDate, compareDates, weekdayOf } from './date.ts';
import { HOLIDAY_TABLES } from './holidays.ts';

/** A day reached by counting, or the reason there is none: then show no due date rather than a guessed one. */
export type WorkingDayResult =
  | { readonly kind: 'day'; readonly date: CalendarDate }
  | { readonly kind: 'unknown'; readonly year: number; readonly reason: 'no-holiday-table' | 'not-a-whole-number' };

const KNOWN_YEARS: ReadonlySet<number> = new Set(HOLIDAY_TABLES.map((table) => table.year));
const HOLIDAYS = HOLIDAY_TABLES.flatMap((table) => table.holidays);
const MAKE_UP_DAYS: ReadonlySet<string> = new Set(HOLIDAY_TABLES.flatMap((table) => table.makeUpDays));

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

function unknown(date: CalendarDate): WorkingDayResult {
  return { kind: 'unknown', year: yearOf(date), reason: 'no-holiday-table' };
}

/**
 * Whether the day is worked: Monday to Friday but the holidays, and the Saturdays and Sundays worked in exchange
 * (行政处罚法 Art. 85: days in this law are working days).
 * @returns null for a year whose holiday notice is not in the table
 * @example isWorkingDay('2026-10-10') // true, a Saturday worked for the National Day holiday
 */
export function isWorkingDay(date: CalendarDate): boolean | null {
  if (!KNOWN_YEARS.has(yearOf(date))) return null;
  if (MAKE_UP_DAYS.has(date)) return true;
  if (weekdayOf(date) >= 6) return false;
  return !HOLIDAYS.some(([first, last]) => first <= date && date <= last);
}

/**
 * The last day of a term of `n` working days. The day it starts on is not counted (民法典 Art. 201); 0 is that day itself;
 * a negative `n` counts backwards. Never throws: where the count enters a year without a table, it says which.
 * @example addWorkingDays('2026-11-02', 20) // { kind: 'day', date: '2026-11-30' }
 */
export function addWorkingDays(date: CalendarDate, n: number): WorkingDayResult {
  if (!Number.isSafeInteger(n)) return { kind: 'unknown', year: yearOf(date), reason: 'not-a-whole-number' };
  const step = n < 0 ? -1 : 1;
  let left = Math.abs(n);
  let day = date;
  if (isWorkingDay(day) === null) return unknown(day);
  while (left > 0) {
    day = addDays(day, step);
    const worked = isWorkingDay(day);
    if (worked === null) return unknown(day);
    if (worked) left -= 1;
  }
  return { kind: 'day', date: day };
}

/**
 * The day itself if it is worked, else the next working day: a term whose last day is a holiday ends on the day after the
 * holiday (民法典 Art. 203).
 * @example extendToWorkingDay('2026-10-03') // { kind: 'day', date: '2026-10-08' }
 */
export function extendToWorkingDay(date: CalendarDate): WorkingDayResult {
  for (let day = date; ; day = addDays(day, 1)) {
    const worked = isWorkingDay(day);
    if (worked === null) return unknown(day);
    if (worked) return { kind: 'day', date: day };
  }
}

/**
 * How many working days lie after `from`, up to and including `to`; negative if `to` is earlier.
 * Undoes `addWorkingDays` where the term ends on a working day.
 * @returns null if a day between them is in a year without a table
 * @example workingDaysBetween('2026-11-02', '2026-11-30') // 20
 */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate): number | null {
  if (compareDates(from, to) > 0) {
    const back = workingDaysBetween(to, from);
    return back === null ? null : 0 - back;
  }
  if (isWorkingDay(from) === null || isWorkingDay(to) === null) return null;
  let count = 0;
  for (let day = from; day !== to; ) {
    day = addDays(day, 1);
    const worked = isWorkingDay(day);
    if (worked === null) return null;
    if (worked) count += 1;
  }
  return count;
}
