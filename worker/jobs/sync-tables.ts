import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { Database } from '../store/database.ts';
import { forgetOtherTables } from '../store/index-progress.ts';
import { type FollowOutcome, followTogether } from './follow-record.ts';
import { changesFollower } from './sync-changes.ts';
import { publicFollower } from './sync-public.ts';

/**
 * Brings up what lists and the change feed read, each as syncPublic() and syncChanges() would, in one pass: an enterprise that changed is read and
 * published once for both.
 * @param options.limit stop after about so many enterprises (a host that bounds the time of a job); default: go on until done
 * @throws what the first of them that failed threw, when the others are done
 * @example await syncTables(db, '2026-11-24' as CalendarDate, xianning) // { indexed: 12, done: true }
 */
export async function syncTables(
  db: Database,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
  options: { limit?: number } = {},
): Promise<FollowOutcome> {
  const followers = [publicFollower(db, jurisdiction), changesFollower(db, asOf, jurisdiction)];
  for (const { name } of followers) await forgetOtherTables(db, name);
  return followTogether(db, followers, asOf, jurisdiction, options);
}
