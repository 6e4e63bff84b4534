import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { StaffRole } from '#domain/notices/staff-role.ts';
import { recordOutcome } from '#domain/publish.ts';
import { publicationsOf } from '#test/domain/notices/a-notice.ts';
import { AS_OF, anEnterprise, aRecord } from '#test/fixtures/enterprise-builder.ts';
import { hostFixture } from '#test/worker/host-fixture.ts';
import { createApp } from '#worker/app.ts';
import { createStaff } from '#worker/desk/staff-accounts.ts';
import { openRegister } from '#worker/open-register.ts';
import { Browser, deskFixture, ORIGIN, PASSWORD, totpOf } from './desk-fixture.ts';

const CASE = anEnterprise([aRecord('registration'), aRecord('licence'), aRecord('penalty')]);

/**
 * A portal with a desk over an empty database: one enterprise with a public penalty, and a way to sign people in and ask.
 * @param isStored the register is that of the database instead, whatever a test puts in it
 */
export async function deskServer({ isStored = false } = {}) {
  const { db, counts, auth } = deskFixture();
  const fixture = hostFixture();
  for (const [uscc, publication] of publicationsOf([CASE], AS_OF)) {
    fixture.state.entries.set(uscc, { publication, outcomeOf: (id) => recordOutcome(CASE, id, AS_OF, xianning) });
  }
  const client = { address: null as string | null };
  const clientAddress = () => client.address;
  const app = createApp({
    ...fixture.host,
    ...(isStored ? { openRegister: () => openRegister(db, xianning, 'embedded') } : {}),
    clientAddress,
    openRaster: () => ({
      face: async () => ({ has: () => true, widthOf: () => 1 }),
      toPng: async () => new Uint8Array([1]),
    }),
    openDesk: () => ({ auth, counts, signOnName: null, origin: ORIGIN, secret: 'Zq4'.repeat(16) }),
  });
  const env = { ...fixture.env, DB: db };

  async function signIn(name: string, roles: readonly StaffRole[], unit: string | null = null): Promise<Browser> {
    const email = `${name}@example.com`;
    const made = await createStaff(
      auth,
      db,
      { name, email, password: PASSWORD, roles, unit },
      { actor: 'system', at: '2026-11-24T00:00:00.000Z' },
    );
    if ('fault' in made) throw new Error(made.fault);
    const browser = new Browser(auth);
    await counts.prepare('DELETE FROM sign_in_count').run();
    await browser.post('/sign-in/email', { email, password: PASSWORD });
    const enabled = (await (await browser.post('/two-factor/enable', { password: PASSWORD })).json()) as {
      totpURI: string;
    };
    await browser.post('/two-factor/verify-totp', { code: totpOf(enabled.totpURI) });
    return browser;
  }

  async function ask(
    browser: Browser | null,
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Response> {
    const headers = browser?.headers ?? new Headers();
    if (method !== 'GET') {
      headers.set('origin', ORIGIN);
      headers.set('content-type', 'application/json');
    }
    for (const [name, value] of Object.entries(more)) headers.set(name, value);
    const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    return app.request(`${ORIGIN}${path}`, { method, headers, ...(text === null ? {} : { body: text }) }, env);
  }
  return { db, counts, auth, app, env, client, state: fixture.state, signIn, ask };
}
