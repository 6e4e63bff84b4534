import { describe, expect, it } from 'vitest';
import { changeStaff, createStaff, listStaff, resetStaff, unlockStaff } from '#worker/desk/staff-accounts.ts';
import { AUTH_PATH } from '#worker/desk/staff-auth.ts';
import { staffMemberOf } from '#worker/desk/staff-member.ts';
import { readLog, verifyLog } from '#worker/store/desk-log.ts';
import { Browser, deskFixture, PASSWORD, totpOf } from './desk-fixture.ts';

const CLERK = { actor: 'system', at: '2026-11-24T01:00:00.000Z' };
const ACCOUNT = {
  name: '示某甲',
  email: 'A@example.com',
  password: PASSWORD,
  roles: ['author', 'reviewer'] as const,
  unit: '宣传科',
};

async function withAccount() {
  const desk = deskFixture();
  const made = await createStaff(desk.auth, desk.db, ACCOUNT, CLERK);
  if ('fault' in made) throw new Error(made.fault);
  return { ...desk, id: made.id, browser: new Browser(desk.auth) };
}

async function setUpSecondFactor(browser: Browser): Promise<string> {
  expect((await browser.post('/sign-in/email', { email: 'a@example.com', password: PASSWORD })).status).toBe(200);
  const enabled = await browser.post('/two-factor/enable', { password: PASSWORD });
  const { totpURI } = (await enabled.json()) as { totpURI: string };
  expect((await browser.post('/two-factor/verify-totp', { code: totpOf(totpURI) })).status).toBe(200);
  return totpURI;
}

describe('sign-in of staff', () => {
  it('lets nobody sign up', async () => {
    const { auth } = deskFixture();
    const response = await new Browser(auth).post('/sign-up/email', {
      name: 'x',
      email: 'x@example.com',
      password: PASSWORD,
    });
    expect(response.status).toBe(404);
  });

  it('makes accounts with roles and unit, keeps the password as a hash, and writes it into the log', async () => {
    const { db, id } = await withAccount();
    expect(await listStaff(db)).toEqual([
      {
        id,
        name: '示某甲',
        email: 'a@example.com',
        roles: ['author', 'reviewer'],
        unit: '宣传科',
        active: true,
        hasSecondFactor: false,
        hasSignOn: false,
      },
    ]);
    const stored = await db.prepare('SELECT password FROM staff_account').first<string>('password');
    expect(stored).not.toContain(PASSWORD);
    expect(await verifyLog(db)).toMatchObject({ count: 1, fault: null });
  });

  it('refuses weak passwords, unusable addresses, accounts without a role, and an address twice', async () => {
    const { auth, db } = await withAccount();
    const make = (change: Partial<Parameters<typeof createStaff>[2]>) =>
      createStaff(auth, db, { ...ACCOUNT, ...change }, CLERK);
    expect(await make({ email: 'b@example.com', password: 'short' })).toEqual({ fault: 'password-too-short' });
    expect(await make({ email: 'b@example.com', password: 'x'.repeat(129) })).toEqual({ fault: 'password-too-long' });
    expect(await make({ email: 'nobody' })).toEqual({ fault: 'email-unusable' });
    expect(await make({ email: 'b@example.com', roles: [] })).toEqual({ fault: 'no-role' });
    expect(await make({})).toEqual({ fault: 'email-taken' });
  });

  it('lets nobody change a name, a second factor or a session past the administrator and the log', async () => {
    const { auth, db, browser } = await withAccount();
    await setUpSecondFactor(browser);
    const kept = async () => JSON.stringify((await db.prepare('SELECT * FROM staff, staff_two_factor').all()).results);
    const before = await kept();
    const password = PASSWORD;
    for (const [path, body] of [
      ['/update-user', { name: '冒名' }],
      ['/update-user', { image: 'https://x.example/a.png' }],
      ['/update-session', { via: 'sign-on' }],
      ['/change-email', { newEmail: 'other@example.com' }],
      ['/delete-user', { password }],
      ['/verify-password', { password }],
      ['/two-factor/disable', { password }],
      ['/two-factor/get-totp-uri', { password }],
      ['/two-factor/generate-backup-codes', { password }],
      ['/sign-up/email', { name: 'x', email: 'x@example.com', password }],
      ['/request-password-reset', { email: 'a@example.com' }],
    ] as const) {
      expect([path, (await browser.post(path, body)).status]).toEqual([path, 404]);
    }
    expect((await browser.post('/two-factor/enable', { password })).status).toBe(403);
    expect((await browser.get(`${AUTH_PATH}/list-sessions`)).status).toBe(404);
    expect(await kept()).toBe(before);
    expect(await staffMemberOf(auth, browser.headers)).toMatchObject({ name: '示某甲', roles: ['author', 'reviewer'] });
  });

  it('lets nobody work before a second factor is set up, and with one asks for its code', async () => {
    const { auth, browser } = await withAccount();
    expect(await staffMemberOf(auth, browser.headers)).toBe('not-signed-in');
    await browser.post('/sign-in/email', { email: 'a@example.com', password: PASSWORD });
    expect(await staffMemberOf(auth, browser.headers)).toBe('second-factor-needed');
    const uri = await setUpSecondFactor(browser);
    expect(await staffMemberOf(auth, browser.headers)).toMatchObject({
      name: '示某甲',
      roles: ['author', 'reviewer'],
      unit: '宣传科',
    });

    const second = new Browser(auth);
    const first = await second.post('/sign-in/email', { email: 'a@example.com', password: PASSWORD });
    expect(await first.json()).toMatchObject({ twoFactorRedirect: true });
    expect(await staffMemberOf(auth, second.headers)).toBe('not-signed-in');
    expect((await second.post('/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect(await staffMemberOf(auth, second.headers)).toBe('not-signed-in');
    expect((await second.post('/two-factor/verify-totp', { code: totpOf(uri) })).status).toBe(200);
    expect(await staffMemberOf(auth, second.headers)).toMatchObject({ name: '示某甲' });
  });

  it('ends every other session once a second factor is set up: none of them ever showed one', async () => {
    const { auth, browser } = await withAccount();
    const earlier = new Browser(auth);
    await earlier.post('/sign-in/email', { email: 'a@example.com', password: PASSWORD });
    expect(await staffMemberOf(auth, earlier.headers)).toBe('second-factor-needed');
    const uri = await setUpSecondFactor(browser);
    expect(await staffMemberOf(auth, browser.headers)).toMatchObject({ name: '示某甲' });
    expect(await staffMemberOf(auth, earlier.headers)).toBe('not-signed-in');

    // A later sign-in, which shows its second factor, ends nobody's session.
    const second = new Browser(auth);
    await second.post('/sign-in/email', { email: 'a@example.com', password: PASSWORD });
    expect((await second.post('/two-factor/verify-totp', { code: totpOf(uri) })).status).toBe(200);
    expect(await staffMemberOf(auth, browser.headers)).toMatchObject({ name: '示某甲' });
  });

  it('sets cookies that scripts cannot read and other sites cannot send', async () => {
    const { browser } = await withAccount();
    const response = await browser.post('/sign-in/email', { email: 'a@example.com', password: PASSWORD });
    const cookies = response.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/i);
  });

  it('gives a new session at sign-in, whatever cookie came along (session fixation)', async () => {
    const { auth, browser } = await withAccount();
    browser.cookies.set('jianxin-desk.session_token', 'planted');
    await browser.post('/sign-in/email', { email: 'a@example.com', password: PASSWORD });
    expect(browser.cookies.get('jianxin-desk.session_token')).not.toBe('planted');
    expect(await staffMemberOf(auth, new Headers({ cookie: 'jianxin-desk.session_token=planted' }))).toBe(
      'not-signed-in',
    );
  });

  it('refuses requests from another origin (cross-site forgery)', async () => {
    const { browser } = await withAccount();
    await browser.post('/sign-in/email', { email: 'a@example.com', password: PASSWORD });
    const forged = await browser.post('/sign-out', {}, 'https://elsewhere.example');
    expect(forged.status).toBe(403);
  });

  it('looks at no more passwords from a network after five wrong ones, known or not, and does again after fifteen minutes', async () => {
    const { auth, clock, counts } = await withAccount();
    for (const email of ['a@example.com', 'nobody@example.com']) {
      await counts.prepare('DELETE FROM sign_in_count WHERE owner IS NULL').run();
      for (let time = 0; time < 5; time += 1) {
        const wrong = await new Browser(auth).post('/sign-in/email', { email, password: 'wrong password!!' });
        expect(wrong.status).toBe(401);
      }
      const locked = await new Browser(auth).post('/sign-in/email', { email, password: PASSWORD });
      expect([email, locked.status]).toEqual([email, 429]);
    }
    clock.now += 901_000;
    const open = await new Browser(auth).post('/sign-in/email', { email: 'a@example.com', password: PASSWORD });
    expect(open.status).toBe(200);
  });

  it('lets a stranger lock nobody else out: neither from one network nor from many', async () => {
    const { auth, clock } = await withAccount();
    const tryFrom = async (network: string, password: string) =>
      (await new Browser(auth, network).post('/sign-in/email', { email: 'a@example.com', password })).status;
    expect(await tryFrom('192.0.2.1', PASSWORD)).toBe(200);
    const statuses: number[] = [];
    for (let network = 0; network < 60; network += 1)
      statuses.push(await tryFrom(`198.51.100.${network}`, 'wrong password!!'));
    // From networks that nobody ever signed in from, fifty tries a day are looked at, whoever makes them.
    expect(statuses.slice(0, 49).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(50).every((status) => status === 429)).toBe(true);
    expect(await tryFrom('203.0.113.1', PASSWORD)).toBe(429);
    expect(await tryFrom('192.0.2.1', PASSWORD)).toBe(200);
    clock.now += 3_601_000;
    expect(await tryFrom('203.0.113.1', PASSWORD)).toBe(200);
  });

  it('is opened again by an administrator before its time', async () => {
    const places = await withAccount();
    const tryOnce = async (password: string) =>
      (await new Browser(places.auth).post('/sign-in/email', { email: 'a@example.com', password })).status;
    for (let time = 0; time < 5; time += 1) await tryOnce('wrong password!!');
    expect(await tryOnce(PASSWORD)).toBe(429);
    expect(await unlockStaff(places, places.id, CLERK)).toBe(true);
    expect(await tryOnce(PASSWORD)).toBe(200);
    expect(await unlockStaff(places, 'nobody', CLERK)).toBe(false);
    expect((await readLog(places.db, { after: 0 })).at(-1)).toMatchObject({ action: 'unlock-staff' });
  });

  it('makes an account whole or not at all', async () => {
    const { auth, db } = deskFixture();
    await db.exec("CREATE TRIGGER broken BEFORE INSERT ON staff_account BEGIN SELECT RAISE(ABORT, 'broken'); END");
    await expect(createStaff(auth, db, ACCOUNT, CLERK)).rejects.toThrow('broken');
    expect(await listStaff(db)).toEqual([]);
    expect(await readLog(db, { after: 0 })).toEqual([]);
  });

  it('looks at no more than five passwords of an account, however many come at the same time', async () => {
    const { auth } = await withAccount();
    const tries = Array.from({ length: 9 }, () =>
      new Browser(auth).post('/sign-in/email', { email: 'a@example.com', password: 'wrong password!!' }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  });

  it('shuts a closed account out at once, with its sessions', async () => {
    const { auth, db, id, browser } = await withAccount();
    await setUpSecondFactor(browser);
    expect(await changeStaff(db, id, { active: false }, CLERK)).toBe(true);
    expect(await staffMemberOf(auth, browser.headers)).toBe('not-signed-in');
    const again = new Browser(auth);
    await again.post('/sign-in/email', { email: 'a@example.com', password: PASSWORD });
    expect(await staffMemberOf(auth, again.headers)).not.toMatchObject({ id });
  });

  it('takes a lost second factor away with a new password, and every session with it', async () => {
    const places = await withAccount();
    const { auth, counts, id, browser } = places;
    await setUpSecondFactor(browser);
    expect(await resetStaff(places, { id, password: 'short' }, CLERK)).toBe('password-too-short');
    expect(await resetStaff(places, { id, password: 'another long password' }, CLERK)).toBeNull();
    expect(await staffMemberOf(auth, browser.headers)).toBe('not-signed-in');
    await counts.prepare('DELETE FROM sign_in_count WHERE owner IS NULL').run();
    const old = await new Browser(auth).post('/sign-in/email', { email: 'a@example.com', password: PASSWORD });
    expect(old.status).toBe(401);
    const fresh = await new Browser(auth).post('/sign-in/email', {
      email: 'a@example.com',
      password: 'another long password',
    });
    expect(fresh.status).toBe(200);
    expect(await resetStaff(places, { id: 'nobody', password: PASSWORD }, CLERK)).toBe('unknown');
  });
});
