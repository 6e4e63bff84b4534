import type { CalendarDate } from '#domain/date.ts';
import type { Database } from './database.ts';

/**
 * The codes of the parties of every notice that was published by a day and not withdrawn.
 * @example (await readNoticedCodes(db, today)).has('91421281XN0000012M')
 */
export async function readNoticedCodes(db: Database, asOf: CalendarDate): Promise<ReadonlySet<string>> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT p.uscc AS uscc FROM notice n JOIN notice_party p ON p.notice_id = n.id
       WHERE n.public_version IS NOT NULL AND n.publish_on <= ?1 AND (n.withdrawn_on IS NULL OR n.withdrawn_on > ?1)`,
    )
    .bind(asOf)
    .all<{ uscc: string }>();
  return new Set(results.map(({ uscc }) => uscc));
}
