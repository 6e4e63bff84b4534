import type { CalendarDate } from '../date.ts';

/**
 * The earliest of several days; null counts as "never".
 * @example earliestDay('2026-03-01', null, '2026-02-01') // '2026-02-01'
 */
export function earliestDay(...days: readonly (CalendarDate | null | undefined)[]): CalendarDate | null {
  let earliest: CalendarDate | null = null;
  for (const day of days) {
    if (day !== null && day !== undefined && (earliest === null || day < earliest)) earliest = day;
  }
  return earliest;
}
