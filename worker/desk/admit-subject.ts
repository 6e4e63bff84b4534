import type { Database } from '../store/database.ts';
import { digestText } from './digest-text.ts';
import { SIGN_ON_ID, type SignOnRefusal, type Subject, subjectKey } from './sign-on.ts';
import { writeWithLog } from './write-with-log.ts';

type Owner = { id: string; active: number };

/**
 * Whether somebody whom the sign-on vouches for may enter: the subject is bound to an open account, or an administrator's invitation binds it now.
 * An invitation binds one subject to one account, once, within its time; nothing else does, no address and no name.
 * @param invitation the code the person came with; null: none
 * @param now milliseconds since 1970
 * @returns null if the person may enter
 * @example await admitSubject(db, { issuer, subject: '1001' }, null, Date.now()) // 'unknown-person'
 */
export async function admitSubject(
  db: Database,
  subject: Subject,
  invitation: string | null,
  now: number,
): Promise<SignOnRefusal | null> {
  const bound = await ownerOf(db, subject);
  if (bound !== null) return bound.active === 1 ? null : 'account-closed';
  if (invitation === null) return 'unknown-person';
  const digest = await digestText(invitation);
  const at = new Date(now).toISOString();
  const invited = await db
    .prepare(
      `SELECT s.id, s.active FROM staff_invitation i JOIN staff s ON s.id = i.staff_id
       WHERE i.code_digest = ?1 AND i.lapses_at > ?2`,
    )
    .bind(digest, at)
    .first<Owner>();
  if (invited === null) return 'invitation-unusable';
  if (invited.active !== 1) return 'account-closed';
  const entry = { at, actor: invited.id, action: 'bind-sign-on', subject: `staff ${invited.id}`, detail: {} };
  const isBound = await writeWithLog(db, entry, () => [
    // Spent first: of two at the same time one fails on the guard.
    db
      .prepare(
        'INSERT INTO write_guard (stale) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM staff_invitation WHERE code_digest = ?1)',
      )
      .bind(digest),
    db.prepare('DELETE FROM staff_invitation WHERE code_digest = ?1').bind(digest),
    db.prepare('DELETE FROM staff_account WHERE userId = ?1 AND providerId = ?2').bind(invited.id, SIGN_ON_ID),
    db
      .prepare(
        'INSERT INTO staff_account (id, accountId, providerId, userId, createdAt, updatedAt) VALUES (?1, ?2, ?3, ?4, ?5, ?5)',
      )
      .bind(crypto.randomUUID(), subjectKey(subject), SIGN_ON_ID, invited.id, at),
  ]);
  return isBound ? null : 'invitation-unusable';
}

async function ownerOf(db: Database, subject: Subject): Promise<Owner | null> {
  return db
    .prepare(
      `SELECT s.id, s.active FROM staff_account a JOIN staff s ON s.id = a.userId
       WHERE a.providerId = ?1 AND a.accountId = ?2`,
    )
    .bind(SIGN_ON_ID, subjectKey(subject))
    .first<Owner>();
}
