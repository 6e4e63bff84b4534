import { beforeAll, describe, expect, it } from 'vitest';
import { mayRead } from '#domain/notices/may-read.ts';
import { STAFF_ROLES, type StaffMember } from '#domain/notices/staff-role.ts';
import { type MeasureAction, mayMeasure } from '#domain/records-desk/measure-actions.ts';
import type { Browser } from './desk-fixture.ts';
import { CODE, FOREIGN_PENALTY, FOREIGN_UNIT, HOSTILE, OWN_UNIT, PENALTY, recordsHouse } from './records-house.ts';

/** Every role in the own unit, in a foreign one, and for the whole bureau. */
const PEOPLE: readonly StaffMember[] = STAFF_ROLES.flatMap((role) =>
  [OWN_UNIT, FOREIGN_UNIT, null].map((unit) => ({ id: `${role} of ${unit ?? 'all'}`, roles: [role], unit })),
);

const OWN_FILE = 'a'.padStart(64, '0');
const FOREIGN_FILE = 'b'.padStart(64, '0');
const LISTS = ['/board', '/withheld', '/held', '/imports', '/measures'];
const OF_RECORD = [`/of/${CODE}/${PENALTY}`, `/imports/${OWN_FILE}`, `/imports/${OWN_FILE}/report.csv`];
const DUTIES = `/duties?unit=${encodeURIComponent(OWN_UNIT)}`;

let house: Awaited<ReturnType<typeof recordsHouse>>;
let author: Browser;
let reviewer: Browser;
let visitor: Browser;

beforeAll(async () => {
  house = await recordsHouse();
  author = await house.hire('writer', ['author'], OWN_UNIT);
  reviewer = await house.hire('checker', ['reviewer'], null);
  visitor = await house.hire('visitor', ['auditor'], null);
});

/** One account that becomes everybody in turn: what counts is what the account says now, not what it said at sign-in. */
async function become({ roles, unit }: Pick<StaffMember, 'roles' | 'unit'>): Promise<Browser> {
  const sql = "UPDATE staff SET roles = ?1, unit = ?2 WHERE email = 'visitor@example.com'";
  await house.db.prepare(sql).bind(roles.join(','), unit).run();
  return visitor;
}

describe('the records side of the desk', () => {
  it('has no route that these tests do not know', () => {
    const routes = house.app.routes
      .filter(({ path, method }) => path.startsWith('/desk/api/records') && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace('/desk/api/records', '')}`);
    expect([...new Set(routes)].toSorted()).toEqual([
      'GET /board',
      'GET /duties',
      'GET /held',
      'GET /imports',
      'GET /imports/:digest',
      'GET /imports/:digest/report.csv',
      'GET /measures',
      'GET /measures/:id',
      'GET /of/:uscc',
      'GET /of/:uscc/:recordId',
      'GET /withheld',
      'POST /measures/:id/:action',
      'POST /of/:uscc/:recordId/days',
      'POST /of/:uscc/:recordId/measures',
    ]);
  });

  it('lets nobody in without a session, on any route', async () => {
    const routes = [...LISTS, ...OF_RECORD, DUTIES, `/of/${CODE}`, '/measures/nobody'].map((path) => ['GET', path]);
    routes.push(['POST', `/of/${CODE}/${PENALTY}/measures`], ['POST', `/of/${CODE}/${PENALTY}/days`]);
    for (const action of ['approve', 'refuse', 'recall']) routes.push(['POST', `/measures/nobody/${action}`]);
    for (const [method = '', path = ''] of routes) {
      expect([method, path, (await house.ask(null, method, path, method === 'POST' ? {} : undefined)).status]).toEqual([
        method,
        path,
        401,
      ]);
    }
  });

  it('lets every role of every unit read what the table says, and nothing else', async () => {
    const id = await house.prepare(author);
    for (const member of PEOPLE) {
      const browser = await become(member);
      const sees = mayRead(member, { unit: OWN_UNIT });
      const seesSome = sees || mayRead(member, { unit: FOREIGN_UNIT });
      for (const path of LISTS) {
        const { status, body } = await house.ask(browser, 'GET', path);
        expect([path, member.id, status]).toEqual([path, member.id, seesSome ? 200 : 403]);
        expect([path, member.id, !sees && JSON.stringify(body).includes(OWN_UNIT)]).toEqual([path, member.id, false]);
      }
      for (const path of [...OF_RECORD, `/measures/${id}`]) {
        const { status } = await house.ask(browser, 'GET', path);
        expect([path, member.id, status]).toEqual([path, member.id, sees ? 200 : seesSome ? 404 : 403]);
      }
      const duties = await house.ask(browser, 'GET', DUTIES);
      expect([member.id, duties.status]).toEqual([member.id, sees ? 200 : 403]);
      const ofCode = await house.ask(browser, 'GET', `/of/${CODE}`);
      const units = new Set(((ofCode.body.records ?? []) as { unit: string }[]).map(({ unit }) => unit));
      expect([member.id, units.has(OWN_UNIT), units.has(FOREIGN_UNIT)]).toEqual([
        member.id,
        sees,
        mayRead(member, { unit: FOREIGN_UNIT }),
      ]);
    }
    await house.ask(author, 'POST', `/measures/${id}/recall`, {});
  });

  it('lets every role of every unit act as the table says, and refuses everything else', async () => {
    const by = { unit: OWN_UNIT, preparedBy: 'writer' };
    const granted = (member: StaffMember, action: MeasureAction, stage: 'prepared' | null) =>
      mayRead(member, { unit: OWN_UNIT }) && mayMeasure(member, action, { ...by, stage }, '理由充分') === null;
    for (const member of PEOPLE) {
      const browser = await become(member);
      const noted = await house.ask(browser, 'POST', `/of/${CODE}/${PENALTY}/days`, {});
      expect(['note', member.id, noted.status < 300]).toEqual(['note', member.id, granted(member, 'note', null)]);
      const made = await house.ask(browser, 'POST', `/of/${CODE}/${PENALTY}/measures`, house.withdraw);
      expect(['prepare', member.id, made.status]).toEqual([
        'prepare',
        member.id,
        granted(member, 'prepare', null) ? 201 : member.roles[0] === 'author' ? 404 : 403,
      ]);
      if (made.status === 201) await house.ask(browser, 'POST', `/measures/${made.body.id}/recall`, {});
      for (const action of ['recall', 'refuse', 'approve'] as const) {
        const id = await house.prepare(author);
        const done = await house.ask(browser, 'POST', `/measures/${id}/${action}`, { reason: '理由充分' });
        expect([action, member.id, done.status < 300]).toEqual([
          action,
          member.id,
          granted(member, action, 'prepared'),
        ]);
        expect(done.status).toBeLessThan(500);
        if (done.status >= 300) await house.ask(author, 'POST', `/measures/${id}/recall`, {});
        else if (action === 'approve') await restore();
      }
    }
  });

  it('lets nobody approve or refuse what he prepared, whatever his roles', async () => {
    const both = await become({ roles: ['author', 'reviewer', 'publisher', 'administrator', 'auditor'], unit: null });
    const id = await house.prepare(both);
    for (const action of ['approve', 'refuse']) {
      const { status, body } = await house.ask(both, 'POST', `/measures/${id}/${action}`, { reason: '同意办理' });
      expect([status, body.code]).toEqual([403, 'own-work']);
    }
    expect((await house.ask(both, 'POST', `/measures/${id}/recall`, {})).status).toBe(200);
  });

  it('refuses what comes from another site, or is no JSON', async () => {
    const id = await house.prepare(author);
    for (const [origin, type, status] of [
      ['https://elsewhere.example', 'application/json', 403],
      ['null', 'application/json', 403],
      ['http://127.0.0.1:8787', 'text/plain', 415],
    ] as const) {
      const more = { origin, 'content-type': type };
      for (const [who, path, body] of [
        [reviewer, `/measures/${id}/approve`, {}],
        [author, `/of/${CODE}/${FOREIGN_PENALTY}/measures`, house.withdraw],
        [author, `/of/${CODE}/${PENALTY}/days`, {}],
      ] as const) {
        const answer = await house.raw(who, 'POST', path, body, more);
        expect([origin, type, path, answer.status]).toEqual([origin, type, path, status]);
      }
    }
    await house.ask(author, 'POST', `/measures/${id}/recall`, {});
  });

  it('takes no member it did not ask for: nobody sets a stage, a unit, a person or what was seen by hand', async () => {
    const path = `/of/${CODE}/${PENALTY}/measures`;
    for (const more of [
      { stage: 'done' },
      { unit: FOREIGN_UNIT },
      { preparedBy: 'checker' },
      { seen: 'x' },
      { id: 'chosen' },
      { measure: { ...house.withdraw.measure, withdrawnBy: 'file' } },
      { measure: { measure: 'delete' } },
      { basis: 'because' },
      { reason: 7 },
    ]) {
      const { status, body } = await house.ask(author, 'POST', path, { ...house.withdraw, ...more });
      expect([more, status, body.code]).toEqual([more, 400, 'invalid-body']);
    }
    const id = await house.prepare(author);
    for (const body of [{ by: 'checker' }, { stage: 'done' }, { reason: {} }]) {
      expect((await house.ask(reviewer, 'POST', `/measures/${id}/approve`, body)).status).toBe(400);
    }
    for (const body of [{ unit: FOREIGN_UNIT }, { repairGranted: 'yes' }, { revokedOn: '2026-13-01' }]) {
      expect((await house.ask(author, 'POST', `/of/${CODE}/${PENALTY}/days`, body)).status).toBe(400);
    }
    await house.ask(author, 'POST', `/measures/${id}/recall`, {});
  });

  it('gives nothing to who guesses: other records, files, measures, acts and places', async () => {
    const foreign = await become({ roles: ['author'], unit: FOREIGN_UNIT });
    const id = await house.prepare(author);
    for (const path of [
      `/of/${CODE}/${PENALTY}`,
      `/of/91421200MA0XN00B4X/${FOREIGN_PENALTY}`,
      `/measures/${id}`,
      '/measures/1',
      `/imports/${OWN_FILE}`,
      '/of/%00/x',
      "/imports/' OR 1=1 --",
    ]) {
      expect([path, (await house.ask(foreign, 'GET', path)).status]).toEqual([path, 404]);
    }
    expect((await house.ask(foreign, 'GET', `/imports/${FOREIGN_FILE}`)).status).toBe(200);
    for (const action of ['approve', 'recall', '__proto__', 'constructor', 'prepare', 'note']) {
      const { status } = await house.ask(foreign, 'POST', `/measures/${id}/${action}`, { reason: '理由' });
      expect([action, status >= 400 && status < 500]).toEqual([action, true]);
    }
    for (const list of ['/withheld', '/held', '/imports', '/measures', DUTIES]) {
      for (const after of ['x', 'W10', 'WzFd', '9'.repeat(500)]) {
        const path = `${list}${list.includes('?') ? '&' : '?'}after=${after}`;
        const { status } = await house.ask(reviewer, 'GET', path);
        expect([path, status === 400 || status === 200]).toEqual([path, true]);
      }
    }
    for (const list of ['/board', '/withheld', '/held', '/imports']) {
      const path = `${list}?unit=${encodeURIComponent(OWN_UNIT)}`;
      expect([path, (await house.ask(foreign, 'GET', path)).status]).toEqual([path, 403]);
    }
    expect((await house.ask(reviewer, 'GET', '/duties')).status).toBe(422);
    await house.ask(author, 'POST', `/measures/${id}/recall`, {});
  });

  it('hands every text back as data: JSON that no browser renders, a table that runs no formula', async () => {
    const reason = `依据${HOSTILE}`;
    const id = await house.prepare(author, PENALTY, { ...house.withdraw, reason });
    const shown = await house.ask(reviewer, 'GET', `/measures/${id}`);
    expect(shown.body).toMatchObject({ measure: { reason } });
    const answer = await house.raw(reviewer, 'GET', `/imports/${OWN_FILE}/report.csv`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="import-\d+\.csv"$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text).toContain('"6","退回","uscc-shape"');
    expect(text.split('\r\n').flatMap((line) => line.match(/(?<=^"|,")[=+@-][^"]*/g) ?? [])).toEqual([]);
    await house.ask(author, 'POST', `/measures/${id}/recall`, {});
  });
});

async function restore(): Promise<void> {
  const body = { measure: { measure: 'restore', ends: 'withdraw' }, basis: 'measure-mistaken', reason: '测试恢复' };
  const id = await house.prepare(author, PENALTY, body);
  await house.ask(reviewer, 'POST', `/measures/${id}/approve`, {});
}
