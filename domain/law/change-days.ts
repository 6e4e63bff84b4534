import { addDays, type CalendarDate } from '../date.ts';
import { PROVISIONS } from './index.ts';
import { RULE_SETS } from './rule-sets.ts';

const CHANGE_DAYS: readonly CalendarDate[] = [
  ...new Set(
    [...PROVISIONS, ...RULE_SETS].flatMap(({ from, until }) => (until === null ? [from] : [from, addDays(until, 1)])),
  ),
].toSorted();

/**
 * The first day after `asOf` on which some provision enters into force or lapses, as far as the registry knows.
 * @example nextLawChangeAfter('2025-07-01') // '2025-12-25', Order 107
 */
export function nextLawChangeAfter(asOf: CalendarDate): CalendarDate | null {
  return CHANGE_DAYS.find((day) => day > asOf) ?? null;
}
