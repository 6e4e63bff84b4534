import type { StaffRole } from '#domain/notices/staff-role.ts';
import type { Database } from '../store/database.ts';
import { unlockAccount } from './sign-in-lock.ts';
import { SIGN_ON_ID } from './sign-on.ts';
import { PASSWORD_LENGTH, type StaffAuth } from './staff-auth.ts';
import { insertInvitation, makeInvitation } from './staff-invitations.ts';
import { readRoles } from './staff-member.ts';
import { writeWithLog } from './write-with-log.ts';

/** An account of the desk, without any secret. */
export type StaffAccount = {
  id: string;
  name: string;
  email: string;
  roles: StaffRole[];
  unit: string | null;
  active: boolean;
  hasSecondFactor: boolean;
  /** Whether a subject of the government's sign-on is bound to it. */
  hasSignOn: boolean;
};

/** Why an account was not made or changed. */
export type AccountFault =
  | 'email-taken'
  | 'email-unusable'
  | 'password-too-short'
  | 'password-too-long'
  | 'no-role'
  | 'unknown';

/** Who changes accounts and when (UTC instant); the log keeps both. */
export type Clerk = { actor: string; at: string };

type Row = {
  id: string;
  name: string;
  email: string;
  roles: string;
  unit: string | null;
  active: number;
  twoFactorEnabled: number | null;
  hasSignOn: number;
};

const EMAIL = /^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63})+$/;

/** Every account, by name. */
export async function listStaff(db: Database): Promise<StaffAccount[]> {
  const sql = `SELECT id, name, email, roles, unit, active, twoFactorEnabled,
      EXISTS (SELECT 1 FROM staff_account a WHERE a.userId = staff.id AND a.providerId = ?1) AS hasSignOn
    FROM staff ORDER BY name, id`;
  return (await db.prepare(sql).bind(SIGN_ON_ID).all<Row>()).results.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    roles: readRoles(row.roles),
    unit: row.unit,
    active: row.active === 1,
    hasSecondFactor: row.twoFactorEnabled === 1,
    hasSignOn: row.hasSignOn === 1,
  }));
}

/**
 * Names by id, of those ids that are accounts; nothing else of them.
 * @example await staffNames(db, ['u-1', 'system']) // { 'u-1': '示某甲' }
 */
export async function staffNames(db: Database, ids: readonly string[]): Promise<Record<string, string>> {
  const asked = JSON.stringify([...new Set(ids)]);
  const sql = 'SELECT id, name FROM staff WHERE id IN (SELECT value FROM json_each(?1))';
  const { results } = await db.prepare(sql).bind(asked).all<{ id: string; name: string }>();
  return Object.fromEntries(results.map(({ id, name }) => [id, name]));
}

/**
 * Makes an account, whole or not at all. There is no default password anywhere: the caller gives one, and its owner must set up a second factor
 * before anything else; or it gives none, and the owner comes by the government's sign-on with the invitation that is told once.
 * @returns its id, or what is wrong
 * @example await createStaff(auth, db, { name: '示某甲', email: 'a@example.com', password, roles: ['author'], unit: '宣传科' }, clerk)
 */
export async function createStaff(
  auth: StaffAuth,
  db: Database,
  asked: { name: string; email: string; password: string | null; roles: readonly StaffRole[]; unit: string | null },
  { actor, at }: Clerk,
): Promise<{ id: string; invitation?: string } | { fault: AccountFault }> {
  const email = asked.email.trim().toLowerCase();
  const fault = faultOf(email, asked.password, asked.roles);
  if (fault !== null) return { fault };
  const id = crypto.randomUUID();
  const invitation = asked.password === null ? makeInvitation() : null;
  const entrance =
    asked.password === null
      ? await insertInvitation(db, { id, code: invitation ?? '', at })
      : db
          .prepare(
            `INSERT INTO staff_account (id, accountId, providerId, userId, password, createdAt, updatedAt)
             VALUES (?1, ?2, 'credential', ?2, ?3, ?4, ?4)`,
          )
          .bind(crypto.randomUUID(), id, await (await auth.$context).password.hash(asked.password), at);
  const account = db
    .prepare(
      `INSERT INTO staff (id, name, email, emailVerified, createdAt, updatedAt, roles, unit, active)
       VALUES (?1, ?2, ?3, 1, ?4, ?4, ?5, ?6, 1)`,
    )
    .bind(id, asked.name, email, at, asked.roles.join(','), asked.unit);
  const detail = { roles: asked.roles, unit: asked.unit };
  const entry = { actor, at, action: 'create-staff', subject: `staff ${id}`, detail };
  if (!(await writeWithLog(db, entry, () => [account, entrance]))) return { fault: 'email-taken' };
  return { id, ...(invitation === null ? {} : { invitation }) };
}

/**
 * Changes roles and unit of an account, or closes it. A closed one loses its sessions at once; its past stays in the log.
 * @example await changeStaff(db, id, { active: false }, clerk) // true; false: no such account
 */
export async function changeStaff(
  db: Database,
  id: string,
  change: Partial<Pick<StaffAccount, 'roles' | 'unit' | 'active'>>,
  { actor, at }: Clerk,
): Promise<boolean> {
  const before = (await listStaff(db)).find((one) => one.id === id);
  if (before === undefined) return false;
  const next = { ...before, ...change };
  const isNarrower = !next.active || before.roles.some((role) => !next.roles.includes(role));
  const detail = { roles: next.roles, unit: next.unit, active: next.active };
  const entry = { actor, at, action: 'change-staff', subject: `staff ${id}`, detail };
  await writeWithLog(db, entry, () => [
    db
      .prepare('UPDATE staff SET roles = ?2, unit = ?3, active = ?4, updatedAt = ?5 WHERE id = ?1')
      .bind(id, next.roles.join(','), next.unit, next.active ? 1 : 0, at),
    ...(isNarrower ? [db.prepare('DELETE FROM staff_session WHERE userId = ?1').bind(id)] : []),
  ]);
  return true;
}

/**
 * Gives an account a new password and takes its second factor and its sessions away: for an owner who lost them.
 * @returns null, or what is wrong
 */
export async function resetStaff(
  { auth, db, counts }: { auth: StaffAuth; db: Database; counts: Database },
  { id, password }: { id: string; password: string },
  { actor, at }: Clerk,
): Promise<AccountFault | null> {
  const known = (await listStaff(db)).find((one) => one.id === id);
  if (known === undefined) return 'unknown';
  const fault = faultOf(known.email, password, known.roles);
  if (fault !== null) return fault;
  const hash = await (await auth.$context).password.hash(password);
  const entry = { actor, at, action: 'reset-staff', subject: `staff ${id}`, detail: {} };
  await writeWithLog(db, entry, () => [
    db.prepare("DELETE FROM staff_account WHERE userId = ?1 AND providerId = 'credential'").bind(id),
    db
      .prepare(
        `INSERT INTO staff_account (id, accountId, providerId, userId, password, createdAt, updatedAt)
         VALUES (?1, ?2, 'credential', ?2, ?3, ?4, ?4)`,
      )
      .bind(crypto.randomUUID(), id, hash, at),
    db.prepare('DELETE FROM staff_two_factor WHERE userId = ?1').bind(id),
    db.prepare('UPDATE staff SET twoFactorEnabled = 0, updatedAt = ?2 WHERE id = ?1').bind(id, at),
    db.prepare('DELETE FROM staff_session WHERE userId = ?1').bind(id),
  ]);
  await unlockAccount(counts, known.email);
  return null;
}

/**
 * Has passwords for an account looked at again from every network; see sign-in-lock.ts.
 * @returns false: there is no such account
 */
export async function unlockStaff(
  { db, counts }: { db: Database; counts: Database },
  id: string,
  { actor, at }: Clerk,
): Promise<boolean> {
  const email = await db.prepare('SELECT email FROM staff WHERE id = ?1').bind(id).first<string>('email');
  if (email === null) return false;
  await writeWithLog(db, { actor, at, action: 'unlock-staff', subject: `staff ${id}`, detail: {} }, () => []);
  await unlockAccount(counts, email);
  return true;
}

function faultOf(email: string, password: string | null, roles: readonly StaffRole[]): AccountFault | null {
  if (!EMAIL.test(email)) return 'email-unusable';
  const length = password === null ? PASSWORD_LENGTH.least : Array.from(password).length;
  if (length < PASSWORD_LENGTH.least) return 'password-too-short';
  if (length > PASSWORD_LENGTH.most) return 'password-too-long';
  return roles.length === 0 ? 'no-role' : null;
}
