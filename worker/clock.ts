import { type CalendarDate, daysBetween, parseCalendarDate } from '#domain/date.ts';
import type { Env } from './env.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// China keeps UTC+8 all year; no daylight saving since 1991, so no time-zone table is needed.
const SHANGHAI = 8 * HOUR;

/** Where the legal day comes from: the host's clock, or `JIANXIN_TODAY` in development and tests. */
export type ClockSettings = Pick<Env, 'JIANXIN_ENV' | 'JIANXIN_TODAY'>;

/**
 * Says what is wrong with the settings of the clock, or null. A host asks this once, at start.
 * `JIANXIN_TODAY` in production would let a forgotten variable publish what has lawfully ended.
 * @example refuseClock({ JIANXIN_ENV: 'production', JIANXIN_TODAY: '2026-01-01' }) // 'JIANXIN_TODAY is set …'
 */
export function refuseClock(settings: ClockSettings): string | null {
  if (settings.JIANXIN_TODAY === undefined || settings.JIANXIN_TODAY === '') return null;
  if (settings.JIANXIN_ENV === 'production') {
    return (
      'JIANXIN_TODAY is set in production. A fixed legal day would keep records public past the end of their term. ' +
      'Remove JIANXIN_TODAY, or set JIANXIN_ENV=development on a test machine.'
    );
  }
  if (parseCalendarDate(settings.JIANXIN_TODAY) === null) {
    return 'JIANXIN_TODAY is no calendar date. The legal day decides what is public. Write it as YYYY-MM-DD, e.g. 2026-11-24.';
  }
  return null;
}

/**
 * The legal day: the calendar day in Asia/Shanghai at the instant `now` (milliseconds since 1970, UTC), or `JIANXIN_TODAY`.
 * @throws Error if the settings are refused by {@link refuseClock}
 * @example legalDay({}, Date.parse('2026-11-24T16:00:00Z')) // '2026-11-25'
 */
export function legalDay(settings: ClockSettings, now: number): CalendarDate {
  const refusal = refuseClock(settings);
  if (refusal !== null) throw new Error(refusal);
  const fixed = parseCalendarDate(settings.JIANXIN_TODAY ?? '');
  return fixed ?? (new Date(now + SHANGHAI).toISOString().slice(0, 10) as CalendarDate);
}

/**
 * The instant at which something received at `now` counts as received (ISO 8601, UTC): `now` itself, or with a fixed legal day the same
 * time of that day, so that no page says that facts of one day were received on another.
 * @throws Error if the settings are refused by {@link refuseClock}
 * @example receiptInstant({ JIANXIN_TODAY: '2026-11-24' }, Date.parse('2027-03-01T02:30:00Z')) // '2026-11-24T02:30:00.000Z'
 */
export function receiptInstant(settings: ClockSettings, now: number): string {
  const midnight = Date.parse(`${legalDay(settings, now)}T00:00:00+08:00`);
  return new Date(midnight + ((now + SHANGHAI) % DAY)).toISOString();
}

/**
 * Whole seconds from `now` until the next midnight in Shanghai, rounded down so that nothing is kept past it; 0 to 86400.
 * @example secondsUntilShanghaiMidnight(Date.parse('2026-11-24T15:59:00Z')) // 60
 */
export function secondsUntilShanghaiMidnight(now: number): number {
  return Math.floor((DAY - ((now + SHANGHAI) % DAY)) / 1000);
}

/**
 * Whole seconds from `now` (on the legal day `asOf`) until the Shanghai midnight with which `day` begins; 0 if it has come.
 * @example secondsUntilDay('2026-11-26', '2026-11-24', Date.parse('2026-11-24T15:59:00Z')) // 86460
 */
export function secondsUntilDay(day: CalendarDate, asOf: CalendarDate, now: number): number {
  const days = daysBetween(asOf, day);
  return days <= 0 ? 0 : secondsUntilShanghaiMidnight(now) + (days - 1) * 86_400;
}
