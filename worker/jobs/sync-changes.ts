import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { writeChanges } from '../store/change-writes.ts';
import type { Database } from '../store/database.ts';
import { forgetOtherTables } from '../store/index-progress.ts';
import { publicTable } from '../store/public-table.ts';
import { type Follower, type FollowOutcome, followRecord } from './follow-record.ts';

/**
 * The name under which the progress of the change feed is kept. A new edition of law or forms looks at every enterprise again, and tells only what
 * differs.
 * @example changeFeed(xianning) // 'changes-public-5f1c09ab'
 */
export function changeFeed(jurisdiction: Jurisdiction): string {
  return `changes-${publicTable(jurisdiction)}`;
}

/** What keeps the change feed; see {@link syncChanges}. */
export function changesFollower(db: Database, asOf: CalendarDate, jurisdiction: Jurisdiction): Follower {
  return { name: changeFeed(jurisdiction), write: (page) => writeChanges(db, page, asOf) };
}

/**
 * Tells what changed in public up to the record as of the legal day `asOf`: by what was received and by the law's own days; see
 * {@link followRecord}. What came and went between two runs is not told.
 * @param options.limit stop after about so many enterprises (a host that bounds the time of a job); default: go on until done
 * @throws what the database throws; then the next call goes on from there
 * @example await syncChanges(db, '2026-11-24' as CalendarDate, xianning) // { indexed: 12, done: true }
 */
export async function syncChanges(
  db: Database,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
  options: { limit?: number } = {},
): Promise<FollowOutcome> {
  const follower = changesFollower(db, asOf, jurisdiction);
  await forgetOtherTables(db, follower.name);
  return followRecord(db, follower, asOf, jurisdiction, options);
}
