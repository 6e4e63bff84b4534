import { type MutableToken, OAuth2Server } from 'oauth2-mock-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSignOnConfiguration } from '#worker/desk/sign-on-configuration.ts';
import { changeStaff, createStaff, listStaff } from '#worker/desk/staff-accounts.ts';
import { AUTH_PATH } from '#worker/desk/staff-auth.ts';
import { inviteStaff } from '#worker/desk/staff-invitations.ts';
import { staffMemberOf } from '#worker/desk/staff-member.ts';
import { readLog, verifyLog } from '#worker/store/desk-log.ts';
import { Browser, deskFixture, ORIGIN, PASSWORD } from './desk-fixture.ts';

const CLERK = { actor: 'system', at: new Date().toISOString() };
const ACCOUNT = { name: '示某甲', email: 'a@example.com', password: null, roles: ['author'] as const, unit: null };

const server = new OAuth2Server();

beforeAll(async () => {
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
});
afterAll(async () => {
  await server.stop();
});

function signOnDesk() {
  const issuer = server.issuer.url ?? '';
  const factors = ['mfa', 'urn:two'];
  return deskFixture({ issuer, clientId: 'jianxin', clientSecret: 'secret', factors, name: '统一身份认证' });
}

async function invited() {
  const desk = signOnDesk();
  const made = await createStaff(desk.auth, desk.db, ACCOUNT, CLERK);
  if ('fault' in made) throw new Error(made.fault);
  return { ...desk, id: made.id, invitation: made.invitation ?? '' };
}

type Way = {
  invitation?: string;
  /** Changes the ID token before it is signed. */
  token?: (token: MutableToken) => void;
  /** Changes the address to which the sign-on sends the browser back. */
  back?: (url: URL) => void;
  /** The sign-on's address to which the browser is sent; changed on the way. */
  go?: (url: URL) => void;
};

/** Begins at the desk, goes to the sign-on and comes back; where the browser ends up. */
async function signOn(browser: Browser, { invitation, token, back, go }: Way = {}): Promise<string> {
  const begun = await browser.post('/sign-in/social', {
    provider: 'sign-on',
    callbackURL: '/desk',
    ...(invitation === undefined ? {} : { additionalData: { invitation } }),
  });
  expect(begun.status).toBe(200);
  const away = new URL(((await begun.json()) as { url: string }).url);
  go?.(away);
  const shape = (one: MutableToken): void => {
    if (one.payload.aud !== undefined || 'nonce' in one.payload) {
      Object.assign(one.payload, { sub: '1001', amr: ['pwd', 'mfa'], aud: 'jianxin' });
      token?.(one);
    }
  };
  server.service.on('beforeTokenSigning', shape);
  try {
    const sent = await fetch(away, { redirect: 'manual' });
    const returned = new URL(sent.headers.get('location') ?? '');
    expect(`${returned.origin}${returned.pathname}`).toBe(`${ORIGIN}${AUTH_PATH}/callback/sign-on`);
    back?.(returned);
    const answer = await browser.get(`${returned.pathname}${returned.search}`);
    expect(answer.status).toBe(302);
    return answer.headers.get('location') ?? '';
  } finally {
    server.service.off('beforeTokenSigning', shape);
  }
}

describe('the sign-on of the government', () => {
  it('binds its subject to an invited account at the first sign-in, and lets the same person in from then on without a code', async () => {
    const { auth, db, id, invitation } = await invited();
    const first = new Browser(auth);
    expect(await signOn(first, { invitation })).toBe('/desk');
    expect(await staffMemberOf(auth, first.headers)).toMatchObject({ id, name: '示某甲', roles: ['author'] });
    expect(await listStaff(db)).toMatchObject([{ hasSignOn: true, hasSecondFactor: false }]);

    const again = new Browser(auth);
    expect(await signOn(again)).toBe('/desk');
    expect(await staffMemberOf(auth, again.headers)).toMatchObject({ id });
    expect(await verifyLog(db)).toMatchObject({ fault: null });
    expect((await readLog(db, { after: 0 })).map(({ action }) => action)).toEqual(['create-staff', 'bind-sign-on']);
    expect(await db.prepare('SELECT accessToken, idToken FROM staff_account').first()).toEqual({
      accessToken: null,
      idToken: null,
    });
  });

  it('lets in nobody it was not told of, whatever address they bring: neither by address nor by name', async () => {
    const { auth } = await invited();
    const stranger = new Browser(auth);
    const claims = { email: 'a@example.com', email_verified: true, name: '示某甲' };
    const where = await signOn(stranger, { token: ({ payload }) => Object.assign(payload, claims) });
    expect(where).toBe(`${ORIGIN}/desk?error=unknown-person`);
    expect(await staffMemberOf(auth, stranger.headers)).toBe('not-signed-in');
  });

  it('lets only the state of a sign-on under way come along from another site; the session never does', async () => {
    const { auth, invitation } = await invited();
    const begun = await new Browser(auth).post('/sign-in/social', { provider: 'sign-on', callbackURL: '/desk' });
    const state = begun.headers.getSetCookie().find((cookie) => cookie.includes('oauth_state=')) ?? '';
    expect(state).toMatch(/HttpOnly/i);
    expect(state).toMatch(/SameSite=Lax/i);
    const browser = new Browser(auth);
    await signOn(browser, { invitation });
    expect(browser.given.find((cookie) => cookie.includes('session_token='))).toMatch(/SameSite=Strict/i);
  });

  it('takes an invitation once, in its time, and for one account', async () => {
    const { auth, db, id, invitation } = await invited();
    expect(await signOn(new Browser(auth), { invitation: 'guessed' })).toContain('error=invitation-unusable');
    expect(await signOn(new Browser(auth), { invitation })).toBe('/desk');
    const another = { token: ({ payload }: MutableToken) => Object.assign(payload, { sub: '2002' }) };
    expect(await signOn(new Browser(auth), { invitation, ...another })).toContain('error=invitation-unusable');

    // Invited anew, as after a change of post: the new subject is bound, the old one is nobody.
    const fresh = (await inviteStaff(db, id, CLERK)) ?? '';
    expect(await signOn(new Browser(auth), { invitation: fresh, ...another })).toBe('/desk');
    expect(await signOn(new Browser(auth))).toContain('error=unknown-person');

    const late = (await inviteStaff(db, id, { actor: 'system', at: '2026-01-01T00:00:00.000Z' })) ?? '';
    expect(await signOn(new Browser(auth), { invitation: late })).toContain('error=invitation-unusable');
    expect(await inviteStaff(db, 'nobody', CLERK)).toBeNull();
  });

  it('shuts a closed account out, bound or invited', async () => {
    const { auth, db, id, invitation } = await invited();
    await changeStaff(db, id, { active: false }, CLERK);
    expect(await signOn(new Browser(auth), { invitation })).toContain('error=account-closed');
    await changeStaff(db, id, { active: true }, CLERK);
    const browser = new Browser(auth);
    expect(await signOn(browser, { invitation })).toBe('/desk');
    await changeStaff(db, id, { active: false }, CLERK);
    expect(await staffMemberOf(auth, browser.headers)).toBe('not-signed-in');
    expect(await signOn(browser)).toContain('error=account-closed');
  });

  it('opens nothing by one factor alone: a token must say that two were shown', async () => {
    const { auth, invitation } = await invited();
    for (const claims of [{ amr: ['pwd'] }, { amr: undefined }, { amr: 'mfa' }, { amr: undefined, acr: 'urn:one' }]) {
      const token = ({ payload }: MutableToken) => Object.assign(payload, claims);
      expect(await signOn(new Browser(auth), { invitation, token })).toContain('error=no-second-factor');
    }
    const byClass = {
      token: ({ payload }: MutableToken) => Object.assign(payload, { amr: undefined, acr: 'urn:two' }),
    };
    expect(await signOn(new Browser(auth), { invitation, ...byClass })).toBe('/desk');
  });

  it.each([
    ['another nonce', { token: ({ payload }) => Object.assign(payload, { nonce: 'another' }) }],
    ['no nonce', { token: ({ payload }) => Object.assign(payload, { nonce: undefined }) }],
    ['another issuer', { token: ({ payload }) => Object.assign(payload, { iss: 'https://elsewhere.example' }) }],
    ['another audience', { token: ({ payload }) => Object.assign(payload, { aud: 'another-client' }) }],
    [
      'several audiences, made for another of them',
      { token: ({ payload }) => Object.assign(payload, { aud: ['jianxin', 'another'], azp: 'another' }) },
    ],
    ['a time that is over', { token: ({ payload }) => Object.assign(payload, { exp: 1_700_000_000 }) }],
    ['no end of its time', { token: ({ payload }) => Object.assign(payload, { exp: undefined }) }],
    ['no subject', { token: ({ payload }) => Object.assign(payload, { sub: '' }) }],
  ] satisfies [string, Way][])('refuses a token with %s', async (_, way) => {
    const { auth, invitation } = await invited();
    const browser = new Browser(auth);
    expect(await signOn(browser, { invitation, ...way })).toBe(`${ORIGIN}/desk?error=unable_to_get_user_info`);
    expect(await staffMemberOf(auth, browser.headers)).toBe('not-signed-in');
  });

  it.each([
    ['another state', { back: (url) => url.searchParams.set('state', 'another') }],
    ['no state', { back: (url) => url.searchParams.delete('state') }],
    ['another issuer in the answer', { back: (url) => url.searchParams.set('iss', 'https://elsewhere.example') }],
    ['a code that is none', { back: (url) => url.searchParams.set('code', 'invented') }],
    ['no code', { back: (url) => url.searchParams.delete('code') }],
    ['a refusal', { back: (url) => url.searchParams.set('error', 'access_denied') }],
    ['a nonce changed on the way', { go: (url) => url.searchParams.set('nonce', 'another') }],
    ['a proof of the code changed on the way', { go: (url) => url.searchParams.set('code_challenge', 'A'.repeat(43)) }],
  ] satisfies [string, Way][])('refuses an answer with %s', async (_, way) => {
    const { auth, invitation } = await invited();
    const browser = new Browser(auth);
    expect(await signOn(browser, { invitation, ...way })).toMatch(/\?error=/);
    expect(await staffMemberOf(auth, browser.headers)).toBe('not-signed-in');
  });

  it('refuses an answer in a browser that did not begin it (forged sign-in)', async () => {
    const { auth, invitation } = await invited();
    const mine = new Browser(auth);
    let address = '';
    await signOn(mine, {
      invitation,
      back: (url) => {
        address = `${url.pathname}${url.search}`;
        url.searchParams.delete('code');
      },
    });
    const victim = new Browser(auth);
    expect((await victim.get(address)).headers.get('location')).toContain('error=state_mismatch');
    expect(await staffMemberOf(auth, victim.headers)).toBe('not-signed-in');
  });

  it('takes nothing else to begin with: no token of one’s own, no other address, scope or hint', async () => {
    const { auth } = await invited();
    const token = await server.issuer.buildToken({
      scopesOrTransform: (_, payload) => Object.assign(payload, { sub: '1001', aud: 'jianxin', amr: ['mfa'] }),
    });
    for (const more of [
      { idToken: { token } },
      { callbackURL: 'https://elsewhere.example' },
      { scopes: ['admin'] },
      { requestSignUp: true },
      { additionalData: { invitation: 'x', link: { userId: '1', email: 'a@example.com' } } },
    ]) {
      const body = { provider: 'sign-on', callbackURL: '/desk', ...more };
      const answer = await new Browser(auth).post('/sign-in/social', body);
      expect([Object.keys(more), answer.status]).toEqual([Object.keys(more), answer.status === 403 ? 403 : 400]);
    }
  });

  it('binds nothing through a session: no account is linked, listed or unlinked by whoever sits before it', async () => {
    const { auth, invitation } = await invited();
    const browser = new Browser(auth);
    await signOn(browser, { invitation });
    for (const path of ['/link-social', '/unlink-account', '/get-access-token', '/refresh-token']) {
      const answer = await browser.post(path, { provider: 'sign-on', providerId: 'sign-on', callbackURL: '/desk' });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  it('writes nothing into the record when a stranger begins to sign in', async () => {
    const { auth, db } = await invited();
    const version = async () => db.prepare('SELECT total_changes() AS n').first<number>('n');
    const before = await version();
    await signOn(new Browser(auth));
    await new Browser(auth).post('/sign-in/email', { email: 'a@example.com', password: 'wrong password!!' });
    expect(await version()).toBe(before);
  });

  it('has no password to guess where it is the only way in', async () => {
    const { auth } = await invited();
    const answer = await new Browser(auth).post('/sign-in/email', { email: 'a@example.com', password: PASSWORD });
    expect(answer.status).toBe(401);
  });

  it('takes no token signed by a key that the sign-on never published', async () => {
    const { auth, invitation } = await invited();
    const browser = new Browser(auth);
    const token = ({ header }: MutableToken) => Object.assign(header, { kid: 'unpublished' });
    const where = await signOn(browser, { invitation, token });
    expect(where).toMatch(/\?error=/);
  });
});

describe('the configuration of the sign-on', () => {
  const WHOLE = {
    JIANXIN_SIGN_ON_ISSUER: 'https://sso.example/realms/gov',
    JIANXIN_SIGN_ON_CLIENT_ID: 'jianxin',
    JIANXIN_SIGN_ON_CLIENT_SECRET: 'secret',
    JIANXIN_SIGN_ON_FACTORS: 'mfa  urn:two',
  };

  it('is whole or none', () => {
    const faults: string[] = [];
    expect(readSignOnConfiguration({}, faults)).toBeNull();
    expect(readSignOnConfiguration(WHOLE, faults)).toEqual({
      issuer: 'https://sso.example/realms/gov',
      clientId: 'jianxin',
      clientSecret: 'secret',
      factors: ['mfa', 'urn:two'],
      name: '统一身份认证',
    });
    expect(faults).toEqual([]);
    for (const name of Object.keys(WHOLE)) {
      const said: string[] = [];
      expect(readSignOnConfiguration({ ...WHOLE, [name]: '' }, said)).toBeNull();
      expect(said).toEqual([expect.stringContaining(name)]);
    }
  });

  it('refuses an issuer that could be changed on the way', () => {
    for (const issuer of ['http://sso.example', 'sso.example', 'https://sso.example/?realm=1', 'ftp://sso.example']) {
      const said: string[] = [];
      expect(readSignOnConfiguration({ ...WHOLE, JIANXIN_SIGN_ON_ISSUER: issuer }, said)).toBeNull();
      expect(said).toHaveLength(1);
    }
  });
});
