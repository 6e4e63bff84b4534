import { addDays, type CalendarDate } from '../date.ts';
import type { Freshness } from '../jurisdiction/source-unit.ts';
import { shanghaiDay } from '../shanghai-day.ts';
import { addWorkingDays } from '../workdays.ts';

const REMEMBERED = 1000;
const KNOWN = new WeakMap<Freshness, Map<string, CalendarDate | null>>();

/**
 * The last day by which a unit must have sent its next file; on the day after, it is late.
 * @returns null if the working days of that time are not known yet, or the instant is none
 * @example sourceDue('2026-11-23T01:00:00Z', { days: 7, counted: 'working' }) // '2026-12-02'
 */
export function sourceDue(receivedAt: string, freshness: Freshness): CalendarDate | null {
  // Few instants, asked for again with every enterprise.
  const dues = KNOWN.get(freshness) ?? new Map<string, CalendarDate | null>();
  const known = dues.get(receivedAt);
  if (known !== undefined) return known;
  if (dues.size >= REMEMBERED) dues.clear();
  const due = countDue(receivedAt, freshness.days, freshness.counted);
  dues.set(receivedAt, due);
  KNOWN.set(freshness, dues);
  return due;
}

function countDue(receivedAt: string, days: number, counted: Freshness['counted']): CalendarDate | null {
  const day = shanghaiDay(receivedAt);
  if (day === null) return null;
  if (counted === 'calendar') return addDays(day, days);
  const due = addWorkingDays(day, days);
  return due.kind === 'day' ? due.date : null;
}
