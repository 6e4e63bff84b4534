import { addMonths, type CalendarDate } from '#domain/date.ts';
import type { Database } from './database.ts';
import { appendToLog } from './desk-log.ts';

/**
 * How long what somebody wrote in an objection is kept, in months: the statement after the answer (a lawsuit may be brought within six months,
 * 行政诉讼法 Art. 46), and of a case that nobody ever closed statement and writer after its filing. 个人信息保护法 Art. 19, 47. The writer of a
 * closed case is deleted sooner (handle-objection.ts).
 */
export const STATEMENT_MONTHS = 12;

const STATEMENTS = `FROM objection WHERE statement_deleted_on IS NULL AND ifnull(answered_on, filed_on) < ?1`;
const WRITERS = `FROM objection_contact WHERE delete_on <= ?2
  OR objection_id IN (SELECT id FROM objection WHERE answered_on IS NULL AND filed_on < ?1)`;

/**
 * Deletes what is to be deleted by a legal day of the writers and statements of objections, and says in the log how many; without anything to
 * delete nothing is written. Ground, days, stage and answer stay: they are nobody's data.
 * @returns how many writers and statements
 * @example await deleteLapsedObjections(db, { asOf, at: new Date().toISOString() }) // { writers: 1, statements: 0 }
 */
export async function deleteLapsedObjections(
  db: Database,
  { asOf, at }: { asOf: CalendarDate; at: string },
): Promise<{ writers: number; statements: number }> {
  const before = addMonths(asOf, -STATEMENT_MONTHS);
  const count = async (from: string, ...days: CalendarDate[]): Promise<number> =>
    (await db
      .prepare(`SELECT count(*) AS n ${from}`)
      .bind(...days)
      .first<number>('n')) ?? 0;
  const found = { writers: await count(WRITERS, before, asOf), statements: await count(STATEMENTS, before) };
  if (found.writers + found.statements === 0) return found;
  await db.batch([
    db.prepare(`DELETE ${WRITERS}`).bind(before, asOf),
    db
      .prepare(`UPDATE objection SET statement = '', statement_deleted_on = ?2 WHERE id IN (SELECT id ${STATEMENTS})`)
      .bind(before, asOf),
    // Another line since is a constraint; the job comes again.
    await appendToLog(db, { at, actor: 'system', action: 'delete-lapsed', subject: 'objections', detail: found }),
  ]);
  return found;
}
