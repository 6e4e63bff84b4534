import type { Database } from '../store/database.ts';

/** Wrong passwords in a row after which an account is locked, and for how long, in seconds. */
export const SIGN_IN_LOCK = { failures: 5, seconds: 900 } as const;

/**
 * Whether a password for this address may be looked at, at `now` (milliseconds since 1970). A try counts as wrong from here on until
 * {@link clearFailures} says otherwise, in one statement, so that tries at the same time are no way around the lock; the one that reaches the
 * limit is still looked at, and locks. Addresses that no account has are counted the same way, so that the answer tells nothing about who
 * works here.
 * @example await admitTry(db, 'clerk@example.com', Date.now()) // true
 */
export async function admitTry(db: Database, email: string, now: number): Promise<boolean> {
  const at = new Date(now).toISOString();
  const until = new Date(now + SIGN_IN_LOCK.seconds * 1000).toISOString();
  const admitted = await db
    .prepare(
      `INSERT INTO staff_lock (email, failures, locked_until) VALUES (?1, 1, NULL)
       ON CONFLICT (email) DO UPDATE SET
         failures = CASE WHEN failures + 1 >= ?2 THEN 0 ELSE failures + 1 END,
         locked_until = CASE WHEN failures + 1 >= ?2 THEN ?3 ELSE NULL END
       WHERE locked_until IS NULL OR locked_until <= ?4
       RETURNING failures`,
    )
    .bind(email, SIGN_IN_LOCK.failures, until, at)
    .first<number>('failures');
  return admitted !== null;
}

/** Forgets the wrong passwords of an account that signed in. */
export async function clearFailures(db: Database, email: string): Promise<void> {
  await db.prepare('DELETE FROM staff_lock WHERE email = ?1').bind(email).run();
}
