import { addDays, type CalendarDate } from '../date.ts';

/** Most codes of one watchlist. */
export const MAX_WATCHED = 1000;

/** For how many days a watchlist is kept after its page (or the API) was last asked for it. */
export const WATCHLIST_KEPT_DAYS = 365;

/** So many days before, its feed and its webhook say that it will be deleted. */
export const WATCHLIST_WARNED_DAYS = 30;

/**
 * The day on which a watchlist is deleted that was last opened on `openedOn`.
 * @example watchlistEndsOn('2026-11-24' as CalendarDate) // '2027-11-24'
 */
export function watchlistEndsOn(openedOn: CalendarDate): CalendarDate {
  return addDays(openedOn, WATCHLIST_KEPT_DAYS);
}
