import { addDays, type CalendarDate } from '../date.ts';

/** Most codes of one watchlist. */
export const MAX_WATCHED = 1000;

/** For how many days a watchlist is kept after its page (or the API) was last asked for it. */
export const WATCHLIST_KEPT_DAYS = 365;

/**
 * For how many days a watchlist is kept that nobody came back to on a day after it was made: whoever fills the portal with lists must come back to
 * each of them.
 */
export const UNRETURNED_KEPT_DAYS = 30;

/** So many days before, its feed and its webhook say that it will be deleted. */
export const WATCHLIST_WARNED_DAYS = 30;

/**
 * Whether anybody came back to a watchlist on a day after it was made.
 * @example isReturnedTo({ madeOn: day, openedOn: day }) // false
 */
export function isReturnedTo({ madeOn, openedOn }: { madeOn: CalendarDate; openedOn: CalendarDate }): boolean {
  return openedOn > madeOn;
}

/**
 * The day on which a watchlist is deleted, unless it is opened before.
 * @example watchlistEndsOn({ madeOn: '2026-11-24', openedOn: '2026-11-25' } as Days) // '2027-11-25'
 */
export function watchlistEndsOn(list: { madeOn: CalendarDate; openedOn: CalendarDate }): CalendarDate {
  return addDays(list.openedOn, isReturnedTo(list) ? WATCHLIST_KEPT_DAYS : UNRETURNED_KEPT_DAYS);
}
