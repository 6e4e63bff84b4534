import type { StaffRole } from '#domain/notices/staff-role.ts';
import type { Database } from '../store/database.ts';
import { appendToLog } from '../store/desk-log.ts';
import { PASSWORD_LENGTH, type StaffAuth } from './staff-auth.ts';
import { readRoles } from './staff-member.ts';

/** An account of the desk, without any secret. */
export type StaffAccount = {
  id: string;
  name: string;
  email: string;
  roles: StaffRole[];
  unit: string | null;
  active: boolean;
  hasSecondFactor: boolean;
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
};

const EMAIL = /^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63})+$/;

/** Every account, by name. */
export async function listStaff(db: Database): Promise<StaffAccount[]> {
  const sql = 'SELECT id, name, email, roles, unit, active, twoFactorEnabled FROM staff ORDER BY name, id';
  return (await db.prepare(sql).all<Row>()).results.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    roles: readRoles(row.roles),
    unit: row.unit,
    active: row.active === 1,
    hasSecondFactor: row.twoFactorEnabled === 1,
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
 * Makes an account. There is no default password anywhere: the caller gives one, and its owner must set up a second factor before anything else.
 * @returns its id, or what is wrong
 * @example await createStaff(auth, db, { name: '示某甲', email: 'a@example.com', password, roles: ['author'], unit: '宣传科' }, clerk)
 */
export async function createStaff(
  auth: StaffAuth,
  db: Database,
  asked: { name: string; email: string; password: string; roles: readonly StaffRole[]; unit: string | null },
  { actor, at }: Clerk,
): Promise<{ id: string } | { fault: AccountFault }> {
  const email = asked.email.trim().toLowerCase();
  const fault = faultOf(email, asked.password, asked.roles);
  if (fault !== null) return { fault };
  const context = await auth.$context;
  if ((await context.internalAdapter.findUserByEmail(email)) !== null) return { fault: 'email-taken' };
  const user = await context.internalAdapter.createUser(
    {
      name: asked.name,
      email,
      emailVerified: true,
      roles: asked.roles.join(','),
      unit: asked.unit,
      active: true,
    },
    { method: 'admin' },
  );
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: await context.password.hash(asked.password),
  });
  const detail = { roles: asked.roles, unit: asked.unit };
  await log(db, { actor, at, action: 'create-staff', subject: `staff ${user.id}`, detail });
  return { id: user.id };
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
  await db.batch([
    db
      .prepare('UPDATE staff SET roles = ?2, unit = ?3, active = ?4, updatedAt = ?5 WHERE id = ?1')
      .bind(id, next.roles.join(','), next.unit, next.active ? 1 : 0, at),
    ...(isNarrower ? [db.prepare('DELETE FROM staff_session WHERE userId = ?1').bind(id)] : []),
  ]);
  const detail = { roles: next.roles, unit: next.unit, active: next.active };
  await log(db, { actor, at, action: 'change-staff', subject: `staff ${id}`, detail });
  return true;
}

/**
 * Gives an account a new password and takes its second factor and its sessions away: for an owner who lost them.
 * @returns null, or what is wrong
 */
export async function resetStaff(
  auth: StaffAuth,
  db: Database,
  { id, password }: { id: string; password: string },
  { actor, at }: Clerk,
): Promise<AccountFault | null> {
  const known = (await listStaff(db)).find((one) => one.id === id);
  if (known === undefined) return 'unknown';
  const fault = faultOf(known.email, password, known.roles);
  if (fault !== null) return fault;
  const hash = await (await auth.$context).password.hash(password);
  await db.batch([
    db
      .prepare("UPDATE staff_account SET password = ?2, updatedAt = ?3 WHERE userId = ?1 AND providerId = 'credential'")
      .bind(id, hash, at),
    db.prepare('DELETE FROM staff_two_factor WHERE userId = ?1').bind(id),
    db.prepare('UPDATE staff SET twoFactorEnabled = 0, updatedAt = ?2 WHERE id = ?1').bind(id, at),
    db.prepare('DELETE FROM staff_session WHERE userId = ?1').bind(id),
    db.prepare('DELETE FROM staff_lock WHERE email = ?1').bind(known.email),
  ]);
  await log(db, { actor, at, action: 'reset-staff', subject: `staff ${id}`, detail: {} });
  return null;
}

function faultOf(email: string, password: string, roles: readonly StaffRole[]): AccountFault | null {
  if (!EMAIL.test(email)) return 'email-unusable';
  const length = Array.from(password).length;
  if (length < PASSWORD_LENGTH.least) return 'password-too-short';
  if (length > PASSWORD_LENGTH.most) return 'password-too-long';
  return roles.length === 0 ? 'no-role' : null;
}

const TRIES = 5;

async function log(db: Database, entry: Parameters<typeof appendToLog>[1]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await db.batch([await appendToLog(db, entry)]);
      return;
    } catch (error) {
      // Another line was written since the end of the log was read.
      if (attempt === TRIES || !(error instanceof Error) || !/constraint failed/i.test(error.message)) throw error;
    }
  }
}
