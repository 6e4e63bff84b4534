import { randomBytes } from 'node:crypto';
import {
  changeStaff,
  createStaff,
  listStaff,
  resetStaff,
  type StaffAccount,
  unlockStaff,
} from '#worker/desk/staff-accounts.ts';
import { INVITATION_DAYS, inviteStaff } from '#worker/desk/staff-invitations.ts';
import { ConfigurationError, readConfiguration } from '#worker/node/configuration.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { openDesk } from '#worker/node/open-desk.ts';
import { readStaffArguments, type StaffArguments, USAGE } from './staff-arguments.ts';

/** What the command needs of the process it runs in; a test gives its own. */
export type StaffHost = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: { write(text: string): unknown };
  readonly errors: { write(text: string): unknown };
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** Name of the user of the system, for the log. */
  readonly actor: string;
};

// 24 characters of base64: 144 bits.
const PASSWORD_BYTES = 18;

const FAULTS = {
  'email-taken': '该邮箱已有账号。There is an account of this address already.',
  'email-unusable': '邮箱不可用。This is no address.',
  'password-too-short': '密码过短。The password is too short.',
  'password-too-long': '密码过长。The password is too long.',
  'no-role': '至少要有一个角色。An account needs a role.',
  'no-sign-on': '本机未接入统一身份认证（JIANXIN_SIGN_ON_*）。No sign-on is configured here (docs/runbook.md).',
  unknown: '没有此账号。There is no such account.',
} as const;

/**
 * Keeps the accounts of the desk: the first administrator is made here, the others here or at the desk. Passwords are random and printed once.
 * @param words the words after the command
 * @returns 0 done; 1 nothing was changed; 2 wrong usage
 * @throws what the database throws
 * @example process.exitCode = await runStaff(process.argv.slice(2), host)
 */
export async function runStaff(words: readonly string[], host: StaffHost): Promise<number> {
  const asked = readStaffArguments(words);
  if ('fault' in asked) {
    host.errors.write(`${asked.fault}\n${USAGE}`);
    return 2;
  }
  try {
    return await carryOut(asked, host);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    host.errors.write(`${error.message}\n`);
    return 2;
  }
}

async function carryOut(asked: StaffArguments, host: StaffHost): Promise<number> {
  const configuration = readConfiguration(host.environment);
  const { db, close } = await openDatabase(configuration.dataDir);
  const desk = openDesk(configuration, db);
  try {
    if (desk === null) {
      host.errors.write('本机未开放工作台（JIANXIN_DESK=0）。The desk is closed here.\n');
      return 1;
    }
    const accounts = await listStaff(db);
    if (asked.command === 'list') {
      for (const account of accounts) host.output.write(`${describe(account)}\n`);
      return 0;
    }
    const clerk = { actor: `system:${host.actor}`, at: new Date(host.now()).toISOString() };
    const password = randomBytes(PASSWORD_BYTES).toString('base64');
    if (asked.command === 'create') {
      if (asked.signOn && desk.signOnName === null) return refuse(host, 'no-sign-on');
      const made = await createStaff(desk.auth, db, { ...asked, password: asked.signOn ? null : password }, clerk);
      if ('fault' in made) return refuse(host, made.fault);
      if (made.invitation !== undefined) return tellInvitation(host, asked.email, made.invitation, desk.origin);
      return tellPassword(host, asked.email, password, desk.origin);
    }
    const known = accounts.find(({ email }) => email === asked.email.toLowerCase());
    if (known === undefined) return refuse(host, 'unknown');
    if (asked.command === 'invite') {
      if (desk.signOnName === null) return refuse(host, 'no-sign-on');
      const invitation = await inviteStaff(db, known.id, clerk);
      return invitation === null ? refuse(host, 'unknown') : tellInvitation(host, known.email, invitation, desk.origin);
    }
    if (asked.command === 'unlock') {
      await unlockStaff({ db, counts: desk.counts }, known.id, clerk);
      host.output.write(`${describe(known)}\n`);
      return 0;
    }
    if (asked.command === 'reset') {
      const fault = await resetStaff({ db, auth: desk.auth, counts: desk.counts }, { id: known.id, password }, clerk);
      return fault === null ? tellPassword(host, known.email, password, desk.origin) : refuse(host, fault);
    }
    const change =
      asked.command === 'change'
        ? { roles: asked.roles ?? known.roles, unit: asked.unit === undefined ? known.unit : asked.unit }
        : { active: asked.command === 'open' };
    await changeStaff(db, known.id, change, clerk);
    host.output.write(`${describe({ ...known, ...change })}\n`);
    return 0;
  } finally {
    desk?.close();
    close();
  }
}

function describe({ email, name, roles, unit, active, hasSecondFactor, hasSignOn }: StaffAccount): string {
  const words = [email, name, roles.join(','), unit ?? '全局 whole bureau', active ? '启用 open' : '停用 closed'];
  const factor = hasSecondFactor ? '已绑定动态口令 second factor set' : '未绑定动态口令 no second factor';
  return [...words, factor, ...(hasSignOn ? ['已绑定统一身份认证 sign-on bound'] : [])].join('\t');
}

function refuse({ errors }: StaffHost, fault: keyof typeof FAULTS): number {
  errors.write(`${FAULTS[fault]}\n`);
  return 1;
}

function tellPassword({ output }: StaffHost, email: string, password: string, origin: string): number {
  output.write(
    `${email}\n密码（只显示这一次）· Password (shown this once): ${password}\n` +
      `登录后须先绑定动态口令 · Sign in and set up the second factor: ${origin}/desk\n`,
  );
  return 0;
}

function tellInvitation({ output }: StaffHost, email: string, invitation: string, origin: string): number {
  output.write(
    `${email}\n邀请链接（只显示这一次，${INVITATION_DAYS} 天内用一次）· Invitation (shown this once, good once within ${INVITATION_DAYS} days):\n` +
      `${origin}/desk#/invitation/${invitation}\n`,
  );
  return 0;
}
