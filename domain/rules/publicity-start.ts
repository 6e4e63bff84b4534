import { addDays, type CalendarDate } from '../date.ts';
import { ORDER_45 } from '../law/order-45.ts';
import { addWorkingDays } from '../workdays.ts';
import type { StartBasis } from './record-term.ts';

// Twenty working days take at least the one and at most the other, whatever the holidays; between them the table decides.
const SURELY_LATE_DAYS = 42;
const SURELY_IN_TIME_DAYS = 24;

/** The first day of a publicity term, and what it was told by. */
export type Start = { readonly on: CalendarDate; readonly basis: StartBasis };

/**
 * The day from which a publicity term counts: the day the source published it, else the day this system received it.
 * A record received later than the law lets it stay unpublished (20 working days, Order 45 Art. 9) and without a publication day
 * has been public elsewhere since an unknown day; then the term counts from the event itself, so that it is never too long
 * (docs/decisions/0004).
 * @param happenedOn day of the decision or check; null where the record has none
 * @example publicityStart('2026-11-02', null, '2026-11-24') // { on: '2026-11-24', basis: 'RECEIVED' }
 */
export function publicityStart(
  happenedOn: CalendarDate | null,
  publishedOn: CalendarDate | null,
  receivedOn: CalendarDate,
): Start {
  if (publishedOn !== null) return { on: publishedOn, basis: 'PUBLISHED' };
  if (happenedOn === null || isInTime(happenedOn, receivedOn)) return { on: receivedOn, basis: 'RECEIVED' };
  return { on: happenedOn, basis: 'DECIDED' };
}

function isInTime(happenedOn: CalendarDate, receivedOn: CalendarDate): boolean {
  if (receivedOn <= addDays(happenedOn, SURELY_IN_TIME_DAYS)) return true;
  if (receivedOn > addDays(happenedOn, SURELY_LATE_DAYS)) return false;
  const due = addWorkingDays(happenedOn, ORDER_45.art9.values.workingDays);
  return due.kind === 'day' && receivedOn <= due.date;
}
