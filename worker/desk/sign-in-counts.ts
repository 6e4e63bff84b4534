import type { Database } from '../store/database.ts';
import { digestText } from './digest-text.ts';

/** The table, for a database that is made for counts alone; migrations/0011_accounts.sql makes the same. */
export const COUNTS_TABLE = `CREATE TABLE IF NOT EXISTS sign_in_count (
  key TEXT PRIMARY KEY, owner TEXT, count INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL, forget_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sign_in_count_of ON sign_in_count (owner) WHERE owner IS NOT NULL;
CREATE INDEX IF NOT EXISTS sign_in_count_forgotten ON sign_in_count (forget_at)`;

/** What is counted: under which name, for whom (null: nobody), how many in how many seconds, and for how long nothing is admitted after. */
export type Counted = { name: string; owner: string | null; most: number; seconds: number; shutFor: number };

/**
 * Counts one more, at `now` (milliseconds since 1970), in one statement, so that two at the same time are two. The one that reaches the limit is
 * still admitted; after it nothing is for `shutFor` seconds. Names and owners are kept as digests.
 * @returns 0: admitted; else the seconds to wait
 * @example await countOne(db, { name: 'rate 192.0.2.1 /sign-in', owner: null, most: 10, seconds: 60, shutFor: 60 }, Date.now()) // 0
 */
export async function countOne(db: Database, asked: Counted, now: number): Promise<number> {
  const { name, owner, most, seconds, shutFor } = asked;
  const key = await digestText(name);
  const [window, shut] = [seconds * 1000, shutFor * 1000];
  const admitted = await db
    .prepare(
      `INSERT INTO sign_in_count (key, owner, count, since, until, forget_at) VALUES (?1, ?2, 1, ?3, 0, ?3 + max(?5, ?6))
       ON CONFLICT (key) DO UPDATE SET
         until = CASE WHEN ?3 - since >= ?5 OR until > 0 OR count + 1 < ?4 THEN 0 ELSE ?3 + ?6 END,
         count = CASE WHEN ?3 - since >= ?5 OR until > 0 THEN 1 ELSE count + 1 END,
         since = CASE WHEN ?3 - since >= ?5 OR until > 0 THEN ?3 ELSE since END,
         forget_at = ?3 + max(?5, ?6)
       WHERE until <= ?3
       RETURNING 1 AS admitted`,
    )
    .bind(key, owner === null ? null : await digestText(owner), now, most, window, shut)
    .first<number>('admitted');
  if (admitted !== null) return 0;
  const until = await db.prepare('SELECT until FROM sign_in_count WHERE key = ?1').bind(key).first<number>('until');
  return Math.max(1, Math.ceil(((until ?? now) - now) / 1000));
}

/** Whether something of this name was counted that is not to be forgotten yet. */
export async function isCounted(db: Database, name: string, now: number): Promise<boolean> {
  const sql = 'SELECT 1 AS known FROM sign_in_count WHERE key = ?1 AND forget_at > ?2';
  return (
    (await db
      .prepare(sql)
      .bind(await digestText(name), now)
      .first('known')) !== null
  );
}

/** Forgets one name, and whatever has had its time. */
export async function forgetName(db: Database, name: string, now: number): Promise<void> {
  const sql = 'DELETE FROM sign_in_count WHERE key = ?1 OR forget_at <= ?2';
  await db
    .prepare(sql)
    .bind(await digestText(name), now)
    .run();
}

/** Forgets everything that was counted for somebody. */
export async function forgetOwner(db: Database, owner: string): Promise<void> {
  await db
    .prepare('DELETE FROM sign_in_count WHERE owner = ?1')
    .bind(await digestText(owner))
    .run();
}
