import type { CalendarDate } from '../date.ts';

/**
 * Whether something dated `from`–`until` (both days included, null: open) is in force on a day.
 * @example isInForce(ORDER_45.art13, asOf) // false from 2025-12-25
 */
export function isInForce(
  dated: { readonly from: CalendarDate; readonly until: CalendarDate | null },
  asOf: CalendarDate,
): boolean {
  return dated.from <= asOf && (dated.until === null || asOf <= dated.until);
}
