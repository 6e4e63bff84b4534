import { type CalendarDate, daysBetween } from '#domain/date.ts';
import { OLDEST_DAYS } from '#worker/prebuilt-pages.ts';
import { changedSince } from '#worker/store/changes.ts';
import type { Database } from '#worker/store/database.ts';
import { databaseId } from '#worker/store/database-id.ts';
import { collectedKinds } from '#worker/store/source-state.ts';
import { readBuildRecord } from './build-record.ts';
import { holdsSample } from './import-sample.ts';
import { sourceDigest } from './source-digest.ts';

// Changed pages are rendered live; a build is worth its time when they are many.
const MANY = 0.1;

/**
 * Why the site must be built for the Node host before it is served, or null if the build that is there will do. A few changed
 * enterprises are no reason: their pages are rendered live until the next build.
 * @example await mustBuild(root, db, asOf) // 'its sources changed'
 */
export async function mustBuild(root: string, db: Database, asOf: CalendarDate): Promise<string | null> {
  const record = readBuildRecord(root, 'node');
  if (record === null) return 'there is none yet';
  if (record.sources !== sourceDigest(root, await holdsSample(db))) return 'its sources changed';
  if (record.databaseId !== (await databaseId(db))) return 'it was made from another database';
  if (record.collected.join() !== (await collectedKinds(db)).join()) return 'a new kind of record is collected';
  if (daysBetween(record.asOf as CalendarDate, asOf) > OLDEST_DAYS) return 'its pages tell an earlier day';
  const { usccs } = await changedSince(db, record.seq);
  return usccs.length > Math.max(20, record.profiles * MANY) ? 'much data changed' : null;
}
