import { addDays, type CalendarDate } from '../date.ts';
import type { Freshness } from '../jurisdiction/source-unit.ts';
import { shanghaiDay } from '../shanghai-day.ts';
import { addWorkingDays } from '../workdays.ts';

const REMEMBERED = 1000;
const KNOWN = new Map<string, CalendarDate | null>();

/**
 * The last day by which a unit must have sent its next file; on the day after, it is late.
 * @returns null if the working days of that time are not known yet, or the instant is none
 * @example sourceDue('2026-11-23T01:00:00Z', { days: 7, counted: 'working' }) // '2026-12-02'
 */
export function sourceDue(receivedAt: string, { days, counted }: Freshness): CalendarDate | null {
  // Few instants, asked for again with every enterprise.
  const key = `${receivedAt} ${days} ${counted}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  if (KNOWN.size >= REMEMBERED) KNOWN.clear();
  const due = countDue(receivedAt, days, counted);
  KNOWN.set(key, due);
  return due;
}

function countDue(receivedAt: string, days: number, counted: Freshness['counted']): CalendarDate | null {
  const day = shanghaiDay(receivedAt);
  if (day === null) return null;
  if (counted === 'calendar') return addDays(day, days);
  const due = addWorkingDays(day, days);
  return due.kind === 'day' ? due.date : null;
}
