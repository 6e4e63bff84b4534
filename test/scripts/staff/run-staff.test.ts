import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runStaff } from '#scripts/staff/run-staff.ts';
import { listStaff } from '#worker/desk/staff-accounts.ts';
import { openDatabase } from '#worker/node/open-database.ts';

function host(more: Record<string, string> = {}) {
  const said = { output: '', errors: '' };
  const dataDir = mkdtempSync(join(tmpdir(), 'jianxin-staff-'));
  const run = (...words: string[]) =>
    runStaff(words, {
      environment: { JIANXIN_DATA: dataDir, JIANXIN_ENV: 'test', ...more },
      output: { write: (text) => (said.output += text) },
      errors: { write: (text) => (said.errors += text) },
      now: () => Date.parse('2026-11-24T01:00:00Z'),
      actor: 'operator',
    });
  const accounts = async () => {
    const { db, close } = await openDatabase(dataDir);
    try {
      return await listStaff(db);
    } finally {
      close();
    }
  };
  return { run, said, accounts, dataDir };
}

const CREATE = ['create', '--email', 'A@example.com', '--name', '示某甲', '--roles', 'administrator'] as const;

describe('npm run staff', () => {
  it('makes the first administrator with a random password that is shown once', async () => {
    const { run, said, accounts, dataDir } = host();
    expect(await run(...CREATE)).toBe(0);
    expect(said.output).toMatch(/Password \(shown this once\): \S{24}\n/);
    expect(await accounts()).toMatchObject([
      { email: 'a@example.com', roles: ['administrator'], unit: null, active: true },
    ]);
    expect(statSync(join(dataDir, 'desk-secret')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDir, 'desk-secret'), 'utf8')).toHaveLength(64);
  });

  it('lists, changes, closes, opens and resets accounts', async () => {
    const { run, said, accounts } = host();
    await run(...CREATE);
    expect(await run('change', '--email', 'a@example.com', '--roles', 'author,reviewer', '--unit', '宣传科')).toBe(0);
    expect(await accounts()).toMatchObject([{ roles: ['author', 'reviewer'], unit: '宣传科' }]);
    expect(await run('close', '--email', 'a@example.com')).toBe(0);
    expect(await accounts()).toMatchObject([{ active: false }]);
    expect(await run('open', '--email', 'a@example.com')).toBe(0);
    expect(await run('reset', '--email', 'a@example.com')).toBe(0);
    expect(said.output.match(/Password/g)).toHaveLength(2);
    expect(await run('list')).toBe(0);
    expect(said.output).toContain('a@example.com\t示某甲\tauthor,reviewer\t宣传科\t启用 open');
  });

  it('invites to the sign-on of the government where there is one, and says so where there is none', async () => {
    const none = host();
    expect(await none.run(...CREATE, '--sign-on')).toBe(1);
    expect(none.said.errors).toContain('JIANXIN_SIGN_ON_');
    expect(await none.accounts()).toEqual([]);
    const { run, said, accounts } = host({
      JIANXIN_SIGN_ON_ISSUER: 'https://sso.example',
      JIANXIN_SIGN_ON_CLIENT_ID: 'jianxin',
      JIANXIN_SIGN_ON_CLIENT_SECRET: 'secret',
      JIANXIN_SIGN_ON_FACTORS: 'mfa',
    });
    expect(await run(...CREATE, '--sign-on')).toBe(0);
    expect(said.output).not.toContain('Password');
    expect(await run('invite', '--email', 'a@example.com')).toBe(0);
    const told = said.output.match(/\/desk#\/invitation\/[\w-]{32}\n/g) ?? [];
    expect(new Set(told).size).toBe(2);
    expect(await accounts()).toMatchObject([{ email: 'a@example.com', hasSignOn: false }]);
  });

  it('opens an account to every network again', async () => {
    const { run } = host();
    await run(...CREATE);
    expect(await run('unlock', '--email', 'a@example.com')).toBe(0);
    expect(await run('unlock', '--email', 'b@example.com')).toBe(1);
  });

  it('says at the start what is wrong with half a sign-on', async () => {
    const { run, said } = host({ JIANXIN_SIGN_ON_ISSUER: 'https://sso.example' });
    expect(await run('list')).toBe(2);
    expect(said.errors).toContain('JIANXIN_SIGN_ON_CLIENT_ID');
  });

  it('changes nothing for an address twice, an unknown account, or a desk that is closed', async () => {
    const { run, said } = host();
    await run(...CREATE);
    expect(await run(...CREATE)).toBe(1);
    expect(await run('close', '--email', 'nobody@example.com')).toBe(1);
    expect(said.errors).toContain('该邮箱已有账号');
    expect(await host({ JIANXIN_DESK: '0' }).run(...CREATE)).toBe(1);
  });

  it.each([
    [[]],
    [['make']],
    [['create', '--email', 'a@example.com']],
    [['create', '--email', 'a@example.com', '--name', '甲', '--roles', 'king']],
    [['change', '--email', 'a@example.com']],
    [['close']],
    [['list', '--colour', 'red']],
  ])('explains wrong usage: %j', async (words) => {
    const { run, said } = host();
    expect(await run(...words)).toBe(2);
    expect(said.errors).toContain('Usage: npm run staff');
  });

  it('explains a setting that cannot be used', async () => {
    const { run, said } = host({ JIANXIN_ORIGIN: 'https://example.com/path' });
    expect(await run('list')).toBe(2);
    expect(said.errors).toContain('JIANXIN_ORIGIN is no origin');
  });
});
