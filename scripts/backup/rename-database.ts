import { randomBytes } from 'node:crypto';
import type { Database } from '#worker/store/database.ts';

/**
 * Gives a restored database an id of its own, and notes that in its audit. Everything made from the database as it was (pre-rendered
 * pages above all) names the old id and is not used any more: after a restore the outbox counts on from an earlier point, so that its
 * numbers alone would take pages of the lost future for current.
 * @example await renameDatabase(db, oldId, new Date())
 */
export async function renameDatabase(db: Database, oldId: string, now: Date): Promise<void> {
  const id = randomBytes(16).toString('hex');
  await db.batch([
    db.prepare("UPDATE meta SET value = ?1 WHERE key = 'database_id'").bind(id),
    db
      .prepare(
        "INSERT INTO audit (at, actor, action, subject, detail) VALUES (?1, 'restore', 'database-restored', ?2, ?3)",
      )
      .bind(now.toISOString(), id, JSON.stringify({ from: oldId })),
  ]);
}
