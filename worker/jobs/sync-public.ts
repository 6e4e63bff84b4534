import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { Database } from '../store/database.ts';
import { forgetOtherTables } from '../store/index-progress.ts';
import { publicTable } from '../store/public-table.ts';
import { writePublic } from '../store/public-writes.ts';
import { type Follower, type FollowOutcome, followRecord } from './follow-record.ts';

/** What keeps the table of what is public; see {@link syncPublic}. */
export function publicFollower(db: Database, jurisdiction: Jurisdiction): Follower {
  return { name: publicTable(jurisdiction), write: (page) => writePublic(db, page) };
}

/**
 * Brings the table of what is public, which lists, counts and the site map read, up to the record as of the legal day `asOf`; see
 * {@link followRecord}.
 * @param options.limit stop after about so many enterprises (a host that bounds the time of a job); default: go on until done
 * @throws what the database throws; then the next call goes on from there
 * @example await syncPublic(db, '2026-11-24' as CalendarDate, xianning) // { indexed: 12, done: true }
 */
export async function syncPublic(
  db: Database,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
  options: { limit?: number } = {},
): Promise<FollowOutcome> {
  const follower = publicFollower(db, jurisdiction);
  await forgetOtherTables(db, follower.name);
  return followRecord(db, follower, asOf, jurisdiction, options);
}
