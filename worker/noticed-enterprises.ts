import type { CalendarDate } from '#domain/date.ts';
import type { Database } from './store/database.ts';
import { readNoticedCodes } from './store/noticed-codes.ts';

// As often as the changes of pre-rendered pages are asked for: a notice must be on every surface within ten seconds.
const ASKED_EVERY = 5000;

/** The codes of the enterprises that a notice of a day names, as far as anybody was told five seconds ago; none while the database is down. */
export type NoticedEnterprises = (asOf: CalendarDate) => Promise<ReadonlySet<string>>;

/**
 * Follows which enterprises are named in notices, so that the profiles of all others need not ask. Whether a notice is public is decided where it
 * is read, not here.
 * @example const noticed = followNoticed(db, Date.now); (await noticed(today)).has(uscc)
 */
export function followNoticed(db: Database, now: () => number): NoticedEnterprises {
  let known: { asOf: CalendarDate; at: number; codes: Promise<ReadonlySet<string>> } | null = null;
  return (asOf) => {
    const at = now();
    if (known === null || known.asOf !== asOf || at < known.at || at - known.at >= ASKED_EVERY) {
      known = { asOf, at, codes: readNoticedCodes(db, asOf).catch(() => new Set<string>()) };
    }
    return known.codes;
  };
}
