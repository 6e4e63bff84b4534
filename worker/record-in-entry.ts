import type { CalendarDate } from '#domain/date.ts';
import type { PublicRecord } from '#domain/profile.ts';
import type { RegisterEntry } from './register.ts';

/** One record as the public may know of it. `unknown` covers never stored and kept back: the two look the same from outside. */
export type RecordState =
  | { state: 'published'; record: PublicRecord; nextChangeOn: CalendarDate | null }
  | { state: 'ended'; isWithdrawn: boolean }
  | { state: 'unknown' };

/**
 * Finds a record of an enterprise.
 * @example recordIn(entry, 'r1') // { state: 'ended', isWithdrawn: false }
 */
export function recordIn({ publication, outcomeOf, isWithdrawn }: RegisterEntry, id: string): RecordState {
  if (publication.outcome === 'published') {
    const record = publication.profile.records.find((one) => one.id === id);
    if (record !== undefined) return { state: 'published', record, nextChangeOn: publication.profile.nextChangeOn };
  }
  if (outcomeOf(id) !== 'ended') return { state: 'unknown' };
  return { state: 'ended', isWithdrawn: isWithdrawn?.(id) ?? false };
}
