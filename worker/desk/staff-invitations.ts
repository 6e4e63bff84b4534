import type { Database } from '../store/database.ts';
import { digestText } from './digest-text.ts';
import type { Clerk } from './staff-accounts.ts';
import { writeWithLog } from './write-with-log.ts';

/** How long an invitation holds, in days. */
export const INVITATION_DAYS = 7;

const BYTES = 24;
const DAY_MS = 86_400_000;

/** The statement that stores an invitation of an account in place of any before it; `code` is told once and kept as a digest. */
export async function insertInvitation(db: Database, { id, code, at }: { id: string; code: string; at: string }) {
  const lapsesAt = new Date(Date.parse(at) + INVITATION_DAYS * DAY_MS).toISOString();
  const sql = 'INSERT OR REPLACE INTO staff_invitation (code_digest, staff_id, lapses_at) VALUES (?1, ?2, ?3)';
  return db.prepare(sql).bind(await digestText(code), id, lapsesAt);
}

/**
 * A code nobody guesses (192 bits), as it stands in an address.
 * @example makeInvitation() // 'q3W…'
 */
export function makeInvitation(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/**
 * Invites the owner of an account to bind the subject of the sign-on to it: at first, or anew after the subject changed.
 * @returns the code, or null: there is no such account
 * @example await inviteStaff(db, id, clerk) // 'q3W…'
 */
export async function inviteStaff(db: Database, id: string, { actor, at }: Clerk): Promise<string | null> {
  if ((await db.prepare('SELECT 1 AS known FROM staff WHERE id = ?1').bind(id).first('known')) === null) return null;
  const code = makeInvitation();
  const statement = await insertInvitation(db, { id, code, at });
  const entry = { at, actor, action: 'invite-staff', subject: `staff ${id}`, detail: {} };
  await writeWithLog(db, entry, () => [statement]);
  return code;
}
