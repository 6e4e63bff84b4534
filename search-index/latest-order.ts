import type { CalendarDate } from '#domain/date.ts';

/**
 * A day as a number that grows with its distance into the past, so that what is newest comes first in the order of numbers; 0, the
 * last of all, for none.
 * @example latestOrder('2026-11-24') // -20261124
 */
export function latestOrder(day: CalendarDate | null): number {
  return day === null ? 0 : -Number(day.replaceAll('-', ''));
}
