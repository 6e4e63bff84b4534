import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { ChangeAnswer } from '#domain/wire/change-feed.ts';
import { syncChanges } from '#worker/jobs/sync-changes.ts';
import type { Database } from '#worker/store/database.ts';
import { decideWithdrawal } from '#worker/store/withdrawal.ts';
import { AS_OF, day, ENTERPRISE_NAME, ENTERPRISE_USCC, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { expectContract } from '../../http/contract.ts';
import { contractApp } from '../host-contract.ts';
import { importRows } from '../ingest/import-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from '../ingest/row-fixture.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';

const sync = (db: Database, asOf: CalendarDate = AS_OF) => syncChanges(db, asOf, xianning);

async function changes(db: Database, query = ''): Promise<ChangeAnswer> {
  const answer = await contractApp(db).fetch(new Request(`http://localhost/api/v1/changes${query}`));
  expect(answer.status).toBe(200);
  return (await expectContract(answer, '/api/v1/changes')) as ChangeAnswer;
}

async function withEnterprise(): Promise<{ db: Database; since: string }> {
  const db = await temporaryDatabase();
  await importRows(db, aFile('list', { kind: 'registration' }), [aRegistrationRow(ENTERPRISE_NAME)]);
  await sync(db);
  return { db, since: `?since=${(await changes(db)).next}` };
}

async function recordIdOf(db: Database): Promise<string> {
  return (await db.prepare("SELECT id FROM record WHERE kind = 'penalty'").first<string>('id')) ?? '';
}

describe('GET /api/v1/changes', () => {
  it('tells a new enterprise once, and nothing more until something changes', async () => {
    const { db, since } = await withEnterprise();
    expect(await changes(db)).toMatchObject({
      items: [
        { uscc: ENTERPRISE_USCC, change: 'published', recordId: null, recordKind: null, why: null, noticedOn: AS_OF },
      ],
      more: false,
      isSettled: true,
    });
    await sync(db);
    expect(await changes(db, since)).toMatchObject({ items: [], more: false });
    expect(`?since=${(await changes(db, since)).next}`).toBe(since);
  });

  it('tells a record that comes and one that is corrected, with its kind while it is public', async () => {
    const { db, since } = await withEnterprise();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    expect((await changes(db, since)).isSettled).toBe(false);
    await sync(db);
    const [come] = (await changes(db, since)).items;
    expect(come).toMatchObject({ change: 'published', recordKind: 'penalty', recordId: await recordIdOf(db) });
    await importRows(db, aFile('b', { receivedAt: `${AS_OF}T02:00:00.000Z` }), [
      aPenaltyRow({ violationType: '其他违法行为' }),
    ]);
    await sync(db);
    expect((await changes(db, since)).items.map(({ change }) => change)).toEqual(['published', 'updated']);
  });

  it('tells on the day the law ends a record that it ended by law, and no longer what kind it was', async () => {
    const { db } = await withEnterprise();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    await sync(db);
    const endsOn = await db
      .prepare('SELECT ends_on FROM public_state WHERE ends_on IS NOT NULL')
      .first<string>('ends_on');
    await sync(db, day(endsOn ?? ''));
    // Three years on, what was told before is no longer kept.
    const { items } = await changes(db);
    expect(items.map(({ change, why, recordKind }) => [change, why, recordKind])).toEqual([
      ['ended', 'ended-by-law', null],
    ]);
    expect(JSON.stringify(items)).not.toContain('"penalty"');
  });

  it('tells that a withdrawn record stopped, nothing of what it said, and takes its kind out of what was told before', async () => {
    const { db, since } = await withEnterprise();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    await sync(db);
    const recordId = await recordIdOf(db);
    const decided = { actor: 'clerk', reason: '复议撤销', at: `${AS_OF}T03:00:00.000Z` };
    await decideWithdrawal(db, { uscc: ENTERPRISE_USCC, recordId, measure: 'withdraw', on: AS_OF, ...decided });
    await sync(db);
    const { items } = await changes(db, since);
    expect(items.map(({ change, why, recordKind }) => [change, why, recordKind])).toEqual([
      ['published', null, null],
      ['ended', 'stopped', null],
    ]);
    expect(JSON.stringify(items)).not.toMatch(/复议|clerk/);
    // Its id begins with its kind: only who holds the record can tell which one it was.
    expect(JSON.stringify(items)).not.toContain(recordId);
    const recordDigest = createHash('sha256').update(recordId).digest('hex');
    expect(items).toMatchObject([
      { recordId: null, recordDigest },
      { recordId: null, recordDigest },
    ]);
  });

  it('hides the kind of a record from the day it ends even before the job has run', async () => {
    const { db } = await withEnterprise();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    await sync(db);
    await db.prepare("UPDATE public_change SET ends_on = ?1 WHERE kind = 'penalty'").bind(AS_OF).run();
    expect((await changes(db)).items.map(({ recordKind }) => recordKind)).toEqual([null, null]);
  });

  it('goes on page after page, none twice and none left out', async () => {
    const { db } = await withEnterprise();
    await importRows(db, aFile('more', { kind: 'registration' }), [
      aRegistrationRow('咸宁示例数据面馆', [], { uscc: INDIVIDUAL_USCC, line: 3 }),
    ]);
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    await sync(db);
    const whole = (await changes(db)).items;
    expect(whole).toHaveLength(3);
    const seen: unknown[] = [];
    for (let query = '?limit=1', more = true; more; ) {
      const page = await changes(db, query);
      seen.push(...page.items);
      query = `?limit=1&since=${page.next}`;
      more = page.more;
    }
    expect(seen).toEqual(whole);
  });

  it('written by two processes at once, a change is told once', async () => {
    const { db, since } = await withEnterprise();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    await Promise.all([sync(db), sync(db)]);
    expect((await changes(db, since)).items).toHaveLength(1);
  });

  it('says that a place is no longer kept, or is none', async () => {
    const { db, since } = await withEnterprise();
    const ask = async (query: string) => {
      const answer = await contractApp(db).fetch(new Request(`http://localhost/api/v1/changes${query}`));
      return [answer.status, ((await expectContract(answer, '/api/v1/changes')) as { code?: string }).code];
    };
    expect(await ask('?since=nonsense')).toEqual([400, 'invalid-query']);
    expect(await ask('?since=aaaaaaaaaaaa.1')).toEqual([410, 'cursor-expired']);
    expect(await ask(since.replace(/\d+$/, '99'))).toEqual([410, 'cursor-expired']);
    await db.prepare("UPDATE public_change SET noticed_on = '2020-01-01'").run();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    await sync(db);
    expect(await ask(since.replace(/\d+$/, '0'))).toEqual([410, 'cursor-expired']);
    expect((await changes(db, since)).items).toHaveLength(1);
  });
});
