import type { Database } from '../store/database.ts';

/** Wrong passwords in a row after which an account is locked, and for how long, in seconds. */
export const SIGN_IN_LOCK = { failures: 5, seconds: 900 } as const;

/**
 * Whether sign-in with this address is locked at `now` (milliseconds since 1970). Addresses that no account has are counted the same way, so
 * that the answer tells nothing about who works here.
 * @example await isLocked(db, 'clerk@example.com', Date.now()) // false
 */
export async function isLocked(db: Database, email: string, now: number): Promise<boolean> {
  const until = await db
    .prepare('SELECT locked_until FROM staff_lock WHERE email = ?1')
    .bind(email)
    .first<string>('locked_until');
  return until !== null && Date.parse(until) > now;
}

/** Counts a wrong password; the one that reaches the limit locks the account, and counting begins anew. */
export async function noteFailure(db: Database, email: string, now: number): Promise<void> {
  const until = new Date(now + SIGN_IN_LOCK.seconds * 1000).toISOString();
  await db
    .prepare(
      `INSERT INTO staff_lock (email, failures, locked_until) VALUES (?1, 1, NULL)
       ON CONFLICT (email) DO UPDATE SET
         failures = CASE WHEN failures + 1 >= ?2 THEN 0 ELSE failures + 1 END,
         locked_until = CASE WHEN failures + 1 >= ?2 THEN ?3 ELSE locked_until END`,
    )
    .bind(email, SIGN_IN_LOCK.failures, until)
    .run();
}

/** Forgets the wrong passwords of an account that signed in. */
export async function clearFailures(db: Database, email: string): Promise<void> {
  await db.prepare('DELETE FROM staff_lock WHERE email = ?1').bind(email).run();
}
