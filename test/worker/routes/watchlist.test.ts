import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { MAX_WATCHED } from '#domain/watchlist/watch-limits.ts';
import type { Watchlist, WatchlistMade } from '#domain/wire/watchlist.ts';
import type { Database } from '#worker/store/database.ts';
import { decideWithdrawal } from '#worker/store/withdrawal.ts';
import { AS_OF, day, ENTERPRISE_NAME, ENTERPRISE_USCC, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { expectContract } from '../../http/contract.ts';
import { contractApp } from '../host-contract.ts';
import { importRows } from '../ingest/import-rows.ts';
import { aFile, aPenaltyRow } from '../ingest/row-fixture.ts';
import { ask, makeList, tellChanges, UNKNOWN_USCC, watchedRegister } from '../watchlist/watched-register.ts';

const PATH = '/api/v1/watchlists/{secret}';
let db: Database;
let made: WatchlistMade;

beforeEach(async () => {
  db = await watchedRegister();
  made = await makeList(db);
});

async function read(): Promise<Watchlist> {
  const answer = await ask(db, `/api/v1/watchlists/${made.secret}`);
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
  return (await expectContract(answer, PATH)) as Watchlist;
}

async function post(what: 'codes' | 'seen', body: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await ask(db, `/api/v1/watchlists/${made.secret}/${what}`, 'POST', body);
  return { status: answer.status, body: await expectContract(answer, `${PATH}/${what}`, 'post') };
}

async function fine(): Promise<string> {
  await importRows(db, aFile('fine'), [aPenaltyRow()]);
  await tellChanges(db);
  return (await db.prepare("SELECT id FROM record WHERE kind = 'penalty'").first<string>('id')) ?? '';
}

const why = ({ changed }: Watchlist) =>
  changed.flatMap(({ uscc, changes }) => changes.map((one) => [uscc, one.change, one.why, one.recordKind]));

describe('a watchlist', () => {
  it('tells nothing at first: what was before it was made is known to whoever made it', async () => {
    expect(await read()).toMatchObject({
      codes: [ENTERPRISE_USCC, INDIVIDUAL_USCC].toSorted(),
      changed: [],
      more: false,
      isExpired: false,
      isSettled: true,
      webhook: null,
      expiresOn: '2026-12-24',
    });
  });

  it('tells which enterprise must be looked at again, and why, until it is marked as seen', async () => {
    await fine();
    const told = await read();
    expect(told.changed).toMatchObject([{ uscc: ENTERPRISE_USCC, name: ENTERPRISE_NAME, state: 'published' }]);
    expect(why(told)).toEqual([[ENTERPRISE_USCC, 'published', null, 'penalty']]);
    expect(why(await read())).toHaveLength(1);
    const seen = await post('seen', { upTo: told.upTo });
    expect([seen.status, seen.body.changed]).toEqual([200, []]);
    expect((await read()).changed).toEqual([]);
  });

  it('loses nothing that changed between looking and marking', async () => {
    const before = await read();
    await fine();
    await post('seen', { upTo: before.upTo });
    expect(why(await read())).toHaveLength(1);
  });

  it('marks one enterprise as seen and leaves the others', async () => {
    const recordId = await fine();
    await importRows(db, aFile('other', { receivedAt: `${AS_OF}T02:00:00.000Z` }), [
      aPenaltyRow(
        { documentNumber: '咸市监处罚〔2026〕77号' },
        { uscc: INDIVIDUAL_USCC, counterpartyName: '咸宁示例数据面馆' },
      ),
    ]);
    await tellChanges(db);
    expect(recordId).not.toBe('');
    const told = await read();
    expect(told.changed.map(({ uscc }) => uscc)).toEqual([ENTERPRISE_USCC, INDIVIDUAL_USCC]);
    await post('seen', { upTo: told.upTo, uscc: ENTERPRISE_USCC.toLowerCase() });
    expect((await read()).changed.map(({ uscc }) => uscc)).toEqual([INDIVIDUAL_USCC]);
  });

  it('says that publicity ended by law, and nothing of what was shown', async () => {
    await fine();
    await post('seen', { upTo: (await read()).upTo });
    const endsOn = await db
      .prepare('SELECT ends_on FROM public_state WHERE ends_on IS NOT NULL')
      .first<string>('ends_on');
    await tellChanges(db, day(endsOn ?? '') as CalendarDate);
    const told = await read();
    expect(why(told)).toEqual([[ENTERPRISE_USCC, 'ended', 'ended-by-law', null]]);
    expect(JSON.stringify(told)).not.toMatch(/penalty|处罚/);
  });

  it('says that a withdrawn record stopped, and no longer that it was a penalty', async () => {
    const recordId = await fine();
    const decided = { actor: 'clerk', reason: '复议撤销', at: `${AS_OF}T03:00:00.000Z` };
    await decideWithdrawal(db, { uscc: ENTERPRISE_USCC, recordId, measure: 'withdraw', on: AS_OF, ...decided });
    await tellChanges(db);
    const told = await read();
    expect(why(told)).toEqual([
      [ENTERPRISE_USCC, 'published', null, null],
      [ENTERPRISE_USCC, 'ended', 'stopped', null],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/复议|clerk|penalty/);
    expect(JSON.stringify(told)).not.toContain(recordId);
  });

  it('takes codes in and out; of a code that comes later only what changes later is told', async () => {
    await post('codes', { remove: [ENTERPRISE_USCC] });
    await fine();
    expect((await read()).changed).toEqual([]);
    const { status, body } = await post('codes', { add: [ENTERPRISE_USCC, UNKNOWN_USCC], remove: ['nothing'] });
    expect([status, body.changed]).toEqual([200, []]);
    expect(body.codes).toEqual([ENTERPRISE_USCC, INDIVIDUAL_USCC, UNKNOWN_USCC].toSorted());
  });

  it('changes nothing while an added code is wrong, or there would be too many', async () => {
    const wrong = await post('codes', { add: ['123'], remove: [ENTERPRISE_USCC] });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'invalid-body']);
    expect(wrong.body.errors).toMatchObject([{ parameter: 'add.0' }]);
    await db
      .prepare(
        `INSERT INTO watchlist_entry (list, uscc, added_no, seen_no)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) SELECT 1, printf('X%017d', i), 0, 0 FROM n`,
      )
      .bind(MAX_WATCHED - 2)
      .run();
    expect((await post('codes', { add: [UNKNOWN_USCC] })).status).toBe(400);
    expect((await read()).codes).toHaveLength(MAX_WATCHED);
  });

  it('says that older changes are no longer kept', async () => {
    await fine();
    await db.prepare("UPDATE public_change SET noticed_on = '2020-01-01'").run();
    await importRows(db, aFile('later', { receivedAt: `${AS_OF}T02:00:00.000Z` }), [
      aPenaltyRow({ documentNumber: '咸市监处罚〔2026〕78号' }),
    ]);
    await tellChanges(db);
    const told = await read();
    expect([told.isExpired, why(told).length]).toEqual([true, 1]);
    await post('seen', { upTo: told.upTo });
    expect((await read()).isExpired).toBe(false);
  });

  it('refuses a place that is none, or of another database', async () => {
    for (const upTo of ['nonsense', 'aaaaaaaaaaaa.1']) expect((await post('seen', { upTo })).status).toBe(400);
  });

  it('notes on which day it was last opened, and is gone with everything once it is deleted', async () => {
    await db.prepare("UPDATE watchlist SET made_on = '2026-01-01', opened_on = '2026-01-01'").run();
    expect((await read()).expiresOn).toBe('2027-11-24');
    expect((await ask(db, `/api/v1/watchlists/${made.secret}`, 'DELETE')).status).toBe(204);
    for (const table of ['watchlist', 'watchlist_entry'])
      expect(await db.prepare(`SELECT count(*) AS n FROM ${table}`).first('n')).toBe(0);
    const gone = await ask(db, `/api/v1/watchlists/${made.secret}`);
    expect((await expectContract(gone, PATH)).code).toBe('watchlist-not-found');
  });

  it('is not found by another secret, nor by that of its feeds; no answer repeats a secret', async () => {
    const reading = made.feeds.atom.split('/').at(-2) ?? '';
    for (const secret of [reading, 'x', `${made.secret}x`, `${made.secret.slice(0, -1)}%00`, "' OR 1=1"]) {
      const answer = await ask(db, `/api/v1/watchlists/${encodeURIComponent(secret)}`);
      const body = await expectContract(answer, PATH);
      expect([answer.status, body.code, body.instance]).toEqual([
        404,
        'watchlist-not-found',
        '/api/v1/watchlists/:secret',
      ]);
    }
  });

  it('counts for the limit of requests, and is told so without its secret', async () => {
    for (const [path, method] of [
      [`/api/v1/watchlists/${made.secret}`, 'GET'],
      [`/api/v1/watchlists/${made.secret}/seen`, 'POST'],
      [`/api/v1/watchlists/${made.secret}/webhook/test`, 'POST'],
      [`/api/v1/watchlists`, 'POST'],
    ] as const) {
      const headers = { 'Content-Type': 'application/json' };
      const body = method === 'POST' ? { headers, body: '{"upTo":"x","codes":["12"]}' } : {};
      const request = new Request(`http://localhost${path}`, { method, ...body });
      const answer = await contractApp(db, { clientAddress: () => '192.0.2.9' }).fetch(request);
      expect(answer.status).toBe(429);
      expect(await answer.text()).not.toContain(made.secret);
    }
  });
});
