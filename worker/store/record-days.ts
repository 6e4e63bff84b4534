import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { DutyEvents } from '#domain/rules/duty-events.ts';
import type { Database } from './database.ts';

/**
 * What staff noted about the records of these enterprises, by record id: the days by which the clocks of their duties run.
 * @example dutiesOf(enterprise, asOf, xianning, await readDays(db, [enterprise.uscc]))
 */
export async function readDays(db: Database, usccs: readonly string[]): Promise<Map<string, DutyEvents>> {
  const { results } = await db
    .prepare('SELECT record_id, days FROM record_days WHERE uscc IN (SELECT value FROM json_each(?1))')
    .bind(JSON.stringify(usccs))
    .all<{ record_id: string; days: string }>();
  return new Map(results.map(({ record_id, days }) => [record_id, JSON.parse(days) as DutyEvents]));
}

/** The statement that replaces what was noted about one record. */
export function storeDays(
  db: Database,
  { uscc, recordId, days, by, at }: { uscc: string; recordId: string; days: DutyEvents; by: string; at: string },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO record_days (uscc, record_id, days, noted_by, noted_at) VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT (uscc, record_id) DO UPDATE SET days = excluded.days, noted_by = excluded.noted_by, noted_at = excluded.noted_at`,
    )
    .bind(uscc, recordId, JSON.stringify(days), by, at);
}
