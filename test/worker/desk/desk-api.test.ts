import { beforeAll, describe, expect, it } from 'vitest';
import { NOTICE_ACTIONS, type NoticeAction } from '#domain/notices/notice-actions.ts';
import { STAFF_ROLES, type StaffRole } from '#domain/notices/staff-role.ts';
import { OBJECTION_ACTIONS } from '#domain/objections/objection-actions.ts';
import { TYPICAL_CASE } from '#test/domain/notices/a-notice.ts';
import { hostFixture } from '#test/worker/host-fixture.ts';
import { deskRoutes } from '#worker/routes/desk.ts';
import type { Browser } from './desk-fixture.ts';
import { deskServer } from './desk-server.ts';

const ACTIONS = Object.keys(NOTICE_ACTIONS) as NoticeAction[];
const READERS: readonly StaffRole[] = ['author', 'reviewer', 'publisher', 'auditor'];

/** Every route but those of acts: what it takes, and who is let in. */
const ROUTES: readonly { method: string; path: (id: string) => string; body?: unknown; roles: readonly StaffRole[] }[] =
  [
    { method: 'GET', path: () => '/me', roles: STAFF_ROLES },
    { method: 'GET', path: () => '/enterprises/91421200MA0XN00A4C', roles: STAFF_ROLES },
    { method: 'GET', path: () => '/notices', roles: STAFF_ROLES },
    { method: 'POST', path: () => '/lint', body: { notice: TYPICAL_CASE }, roles: STAFF_ROLES },
    { method: 'POST', path: () => '/notices', body: { unit: '宣传科', notice: TYPICAL_CASE }, roles: ['author'] },
    { method: 'GET', path: (id) => `/notices/${id}`, roles: READERS },
    { method: 'GET', path: (id) => `/notices/${id}/preview`, roles: READERS },
    { method: 'GET', path: (id) => `/notices/${id}/versions/1`, roles: READERS },
    ...['media', 'poster', 'share.png', 'poster.png'].map((file) => ({
      method: 'GET',
      path: (id: string) => `/notices/${id}/${file}`,
      roles: READERS,
    })),
    { method: 'GET', path: () => '/objections', roles: ['reviewer'] },
    { method: 'GET', path: () => '/objections/nobody', roles: ['reviewer'] },
    { method: 'POST', path: () => '/objections/nobody/contact', body: {}, roles: ['reviewer'] },
    ...Object.keys(OBJECTION_ACTIONS).map((action) => ({
      method: 'POST',
      path: () => `/objections/nobody/${action}`,
      body: {},
      roles: ['reviewer'] as const,
    })),
    { method: 'GET', path: () => '/log', roles: ['auditor', 'administrator'] },
    { method: 'GET', path: () => '/staff', roles: ['administrator'] },
    {
      method: 'POST',
      path: () => '/staff',
      body: { name: '乙', email: 'nobody', password: 'x', roles: [], unit: null },
      roles: ['administrator'],
    },
    { method: 'POST', path: () => '/staff/nobody/invite', body: {}, roles: ['administrator'] },
    { method: 'POST', path: () => '/staff/nobody/unlock', body: {}, roles: ['administrator'] },
    { method: 'PATCH', path: () => '/staff/nobody', body: { active: false }, roles: ['administrator'] },
  ];

/** The pattern a path of the list above stands for. */
function patternOf(path: string): string {
  return path
    .replace(/^\/enterprises\/.*/, '/enterprises/:uscc')
    .replace(/^\/notices\/ID\/versions\/1$/, '/notices/:id/versions/:version')
    .replace(/^\/(notices|objections|staff)\/(?:ID|nobody)/, '/$1/:id')
    .replace(/^(\/objections\/:id)\/(?!contact).*/, '$1/:action');
}

let server: Awaited<ReturnType<typeof deskServer>>;
const people = new Map<StaffRole, Browser>();
let foreign: Browser;
let id = '';

beforeAll(async () => {
  server = await deskServer();
  for (const role of STAFF_ROLES)
    people.set(role, await server.signIn(role, [role], role === 'author' ? '宣传科' : null));
  foreign = await server.signIn('foreign', ['author'], '信用科');
  id = await begin();
});

async function begin(): Promise<string> {
  const made = await server.ask(people.get('author') ?? null, 'POST', '/desk/api/notices', {
    unit: '宣传科',
    notice: TYPICAL_CASE,
  });
  return ((await made.json()) as { id: string }).id;
}

async function act(
  who: Browser | null,
  action: string,
  of: string,
  more: object = {},
): Promise<{ status: number; code?: string }> {
  const found = await server.ask(people.get('auditor') ?? null, 'GET', `/desk/api/notices/${of}`);
  const { stored } = (await found.json()) as { stored: { revision: number } };
  const answer = await server.ask(who, 'POST', `/desk/api/notices/${of}/${action}`, {
    revision: stored.revision,
    ...more,
  });
  return { ...((await answer.json()) as { code?: string }), status: answer.status };
}

describe('the desk', () => {
  it('is not there where none is configured', async () => {
    const { app, env } = hostFixture();
    for (const path of ['/desk/api/me', '/desk/api/auth/get-session', '/desk/api/notices']) {
      expect((await app.request(path, {}, env)).status).toBe(404);
    }
  });

  it('limits tries to sign in by the address the host saw, whatever the client says of itself', async () => {
    await server.counts.prepare('DELETE FROM sign_in_count').run();
    let tries = 0;
    const tryFrom = async (address: string, said: Record<string, string>) => {
      server.client.address = address;
      tries += 1;
      const body = { email: `nobody-${tries}`, password: 'wrong password!!' };
      return (await server.ask(null, 'POST', '/desk/api/auth/sign-in/email', body, said)).status;
    };
    for (let time = 0; time < 10; time += 1) {
      const said = { 'X-Forwarded-For': `198.51.100.${time}`, 'X-Jianxin-Client': `198.51.100.${time}` };
      expect(await tryFrom('192.0.2.1', said)).toBe(400);
    }
    expect(await tryFrom('192.0.2.1', { 'X-Forwarded-For': '198.51.100.99' })).toBe(429);
    // Nobody else is kept out by it.
    expect(await tryFrom('192.0.2.2', {})).toBe(400);
    server.client.address = null;
  });

  it('lets nobody in without a session, on any route', async () => {
    for (const { method, path, body } of ROUTES) {
      const answer = await server.ask(null, method, `/desk/api${path(id)}`, body);
      expect([method, path(id), answer.status]).toEqual([method, path(id), 401]);
    }
    for (const action of ACTIONS) {
      const answer = await server.ask(null, 'POST', `/desk/api/notices/${id}/${action}`, { revision: 1 });
      expect([action, answer.status]).toEqual([action, 401]);
    }
  });

  it('has no route but those that are tried here, and the records side, which is tried by itself', () => {
    const tried = new Set([
      ...ROUTES.map(({ method, path }) => `${method} ${patternOf(path('ID'))}`),
      'POST /notices/:id/:action',
      'GET /door',
    ]);
    const there = deskRoutes(() => null)
      .routes.filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/records'))
      .map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(there)].filter((route) => !tried.has(route))).toEqual([]);
    expect(there.length).toBeGreaterThan(20);
  });

  it('lets every role do on every route what it may, and nothing else', async () => {
    for (const { method, path, body, roles } of ROUTES) {
      for (const role of STAFF_ROLES) {
        const answer = await server.ask(people.get(role) ?? null, method, `/desk/api${path(id)}`, body);
        const isRefused = answer.status === 403 || (path(id).startsWith(`/notices/${id}`) && answer.status === 404);
        expect([method, path(id), role, !isRefused]).toEqual([method, path(id), role, roles.includes(role)]);
        expect(answer.status).toBeLessThan(500);
      }
    }
  });

  it('lets every role act on a notice only as the table says', async () => {
    for (const action of ACTIONS) {
      for (const role of STAFF_ROLES) {
        const one = await begin();
        const { status, code } = await act(people.get(role) ?? null, action, one, { reason: '理由' });
        const isGranted = (NOTICE_ACTIONS[action].roles as readonly string[]).includes(role);
        if (role === 'administrator') expect([action, role, status]).toEqual([action, role, 404]);
        else expect([action, role, code === 'wrong-role']).toEqual([action, role, !isGranted]);
      }
    }
  });

  it('hides notices of one unit from authors of another: reading, acting and guessing', async () => {
    for (const path of [`/notices/${id}`, `/notices/${id}/preview`, `/notices/${id}/versions/1`]) {
      expect((await server.ask(foreign, 'GET', `/desk/api${path}`)).status).toBe(404);
    }
    for (const action of ACTIONS) expect((await act(foreign, action, id, { reason: 'x' })).status).toBe(404);
    const listed = (await (await server.ask(foreign, 'GET', '/desk/api/notices')).json()) as unknown[];
    expect(listed).toEqual([]);
    const made = await server.ask(foreign, 'POST', '/desk/api/notices', { unit: '宣传科', notice: TYPICAL_CASE });
    expect(made.status).toBe(403);
  });

  it('refuses what comes from another site, or is no JSON', async () => {
    const author = people.get('author') ?? null;
    const body = { unit: '宣传科', notice: TYPICAL_CASE };
    for (const [origin, type, status] of [
      ['https://elsewhere.example', 'application/json', 403],
      ['null', 'application/json', 403],
      ['http://127.0.0.1:8788', 'application/json', 403],
      ['http://127.0.0.1:8787', 'text/plain', 415],
      ['http://127.0.0.1:8787', 'application/x-www-form-urlencoded', 415],
      ['http://127.0.0.1:8787', 'application/json', 201],
    ] as const) {
      const answer = await server.ask(author, 'POST', '/desk/api/notices', body, { origin, 'content-type': type });
      expect([origin, type, answer.status]).toEqual([origin, type, status]);
    }
  });

  it('takes no member it did not ask for: nobody sets a stage, an author or a role by hand', async () => {
    const author = people.get('author') ?? null;
    const bodies = [
      { unit: '宣传科', notice: TYPICAL_CASE, life: { stage: 'published' } },
      { unit: '宣传科', notice: TYPICAL_CASE, id: 'chosen' },
      { unit: '宣传科', notice: TYPICAL_CASE, stage: 'approved' },
    ];
    for (const body of bodies) expect((await server.ask(author, 'POST', '/desk/api/notices', body)).status).toBe(400);
    expect(await act(author, 'submit', await begin(), { stage: 'published' })).toMatchObject({
      status: 400,
      code: 'invalid-body',
    });
    const raised = await server.ask(author, 'POST', '/desk/api/auth/update-user', { roles: 'administrator' });
    expect(raised.status).toBe(404);
    expect(await (await server.ask(author, 'GET', '/desk/api/me')).json()).toMatchObject({ roles: ['author'] });
  });

  it('says what is wrong with a body without repeating it, and never fails', async () => {
    const author = people.get('author') ?? null;
    for (const body of [
      '',
      '{',
      '[]',
      'null',
      '"x"',
      '{"unit":1}',
      JSON.stringify({ unit: 'x', notice: { kind: 'SECRET' } }),
      JSON.stringify({
        unit: 'x',
        notice: { ...TYPICAL_CASE, citations: [{ instrument: '\u200b', article: '\u202e' }] },
      }),
    ]) {
      const answer = await server.ask(author, 'POST', '/desk/api/notices', body);
      expect([body, answer.status]).toEqual([body, 400]);
      expect(await answer.text()).not.toContain('SECRET');
    }
    const large = await server.ask(author, 'POST', '/desk/api/notices', `"${'x'.repeat(1_100_000)}"`);
    expect(large.status).toBe(413);
    expect((await server.ask(author, 'POST', `/desk/api/notices/${id}/__proto__`, { revision: 1 })).status).toBe(404);
    expect((await server.ask(author, 'POST', `/desk/api/notices/${id}/constructor`, { revision: 1 })).status).toBe(404);
  });

  it('is never kept by a cache and offered to no other site', async () => {
    for (const path of ['/desk/api/me', '/desk/api/notices', '/desk/api/auth/get-session', '/desk/api/nothing']) {
      const answer = await server.ask(people.get('author') ?? null, 'GET', path);
      expect([path, answer.headers.get('cache-control')]).toEqual([path, 'no-store']);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('carries a notice from draft to public with three people, and shows the public nothing before', async () => {
    const one = await begin();
    const publicly = async () => (await server.ask(null, 'GET', `/api/v1/notices/${one}`)).status;
    const listed = async () =>
      ((await (await server.ask(null, 'GET', '/api/v1/notices')).json()) as { items: { id: string }[] }).items.map(
        (item) => item.id,
      );
    expect(await publicly()).toBe(404);
    expect((await act(people.get('author') ?? null, 'submit', one)).status).toBe(200);
    expect(await publicly()).toBe(404);
    expect((await act(people.get('reviewer') ?? null, 'approve', one)).status).toBe(200);
    expect(await publicly()).toBe(404);
    expect(await listed()).not.toContain(one);
    expect((await act(people.get('publisher') ?? null, 'publish', one)).status).toBe(200);
    expect(await publicly()).toBe(200);
    expect(await listed()).toContain(one);
    const withdrawn = { reason: '复议撤销', withdrawalReason: 'decision-revoked' };
    expect((await act(people.get('publisher') ?? null, 'withdraw', one, withdrawn)).status).toBe(200);
    const gone = await server.ask(null, 'GET', `/api/v1/notices/${one}`);
    expect(gone.status).toBe(410);
    expect(await gone.text()).not.toContain(TYPICAL_CASE.title);
  });

  it('shows a preview exactly as the public will see it', async () => {
    const one = await begin();
    const preview = (await (
      await server.ask(people.get('author') ?? null, 'GET', `/desk/api/notices/${one}/preview`)
    ).json()) as {
      notice: object;
    };
    await act(people.get('author') ?? null, 'submit', one);
    await act(people.get('reviewer') ?? null, 'approve', one);
    await act(people.get('publisher') ?? null, 'publish', one);
    expect(await (await server.ask(null, 'GET', `/api/v1/notices/${one}`)).json()).toEqual(preview.notice);
  });
});
