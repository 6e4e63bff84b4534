import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { RecordListItem } from '#domain/wire/public-list.ts';
import { syncPublic } from '#worker/jobs/sync-public.ts';
import { openRegister } from '#worker/open-register.ts';
import { type ListQuery, openPublicLists } from '#worker/public-lists.ts';
import type { Database } from '#worker/store/database.ts';
import { readListCursor } from '#worker/store/list-cursor.ts';
import { publicTable } from '#worker/store/public-table.ts';
import { decideWithdrawal } from '#worker/store/withdrawal.ts';
import { AS_OF, day, ENTERPRISE_NAME, ENTERPRISE_USCC, yuan } from '../fixtures/enterprise-builder.ts';
import { importRows } from './ingest/import-rows.ts';
import { manyRows } from './ingest/many-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from './ingest/row-fixture.ts';
import { temporaryDatabase } from './store/temporary-database.ts';

const LIST = aFile('list', { kind: 'registration', layout: 'enterprise-list' });
const ALL: ListQuery<'penalties'> = {
  list: 'penalties',
  region: null,
  field: null,
  detail: null,
  from: null,
  to: null,
  order: 'newest',
  after: null,
  limit: 20,
};
const sync = (db: Database, asOf: CalendarDate = AS_OF) => syncPublic(db, asOf, xianning);
const listsOf = (db: Database) => openPublicLists(db, openRegister(db, xianning, 'public'), xianning);
const numbersOf = (items: readonly RecordListItem[]) =>
  items.map(({ record }) => (record.kind === 'penalty' ? record.body.documentNumber : record.kind));

async function onePenalty() {
  const db = await temporaryDatabase();
  await importRows(db, LIST, [aRegistrationRow(ENTERPRISE_NAME)]);
  await importRows(db, aFile('a'), [aPenaltyRow()]);
  await sync(db);
  return { db, lists: listsOf(db) };
}

describe('a list of what is public', () => {
  it('shows each record with whom it concerns, its source and its basis, and counts it', async () => {
    const { lists } = await onePenalty();
    const answer = await lists.page(ALL, AS_OF);
    expect(answer).toMatchObject({ total: 1, totalIsBound: false, isSettled: true, next: null, asOf: AS_OF });
    expect(answer.items).toMatchObject([{ uscc: ENTERPRISE_USCC, name: ENTERPRISE_NAME, region: { code: '421202' } }]);
    expect(answer.items[0]?.record.basis.length).toBeGreaterThan(0);
    expect(answer.source).toMatchObject({ state: 'records', units: ['咸宁市市场监督管理局'] });
  });

  it('a kind of record that was never received is unavailable, never "none"; received, it may be none', async () => {
    const { db, lists } = await onePenalty();
    const serious = { ...ALL, list: 'serious' as const };
    expect((await lists.page(serious, AS_OF)).source).toEqual({ state: 'unavailable', receivedAt: null, units: [] });
    await db.prepare("INSERT INTO source_state VALUES ('serious-listing', '信用科', '2026-11-23T01:00:00.000Z')").run();
    expect((await lists.page(serious, AS_OF)).source.state).toBe('none');

    // Checks come from eight bureaus: the file of one says nothing of the others.
    const checks = { ...serious, list: 'checks' } as const;
    const deliver = (unit: string) =>
      db
        .prepare("INSERT OR IGNORE INTO source_state VALUES ('spot-check', ?1, '2026-11-23T01:00:00.000Z')")
        .bind(unit)
        .run();
    await deliver('赤壁市市场监督管理局');
    expect((await lists.page(checks, AS_OF)).source.state).toBe('unavailable');
    for (const { unit, kinds } of xianning.sourceUnits) if (kinds.includes('spot-check')) await deliver(unit);
    expect((await lists.page(checks, AS_OF)).source.state).toBe('none');
    await importRows(db, aFile('b'), manyRows(3, 20_000));
    expect((await lists.page(serious, AS_OF)).source.state).toBe('unavailable');
  });

  it('at midnight a record is gone although no job has run', async () => {
    const { lists } = await onePenalty();
    const endsOn = (await lists.page(ALL, AS_OF)).items[0]?.record.publicity.endsOn;
    if (endsOn === undefined || endsOn === null) throw new Error('the penalty has no end');
    const answer = await lists.page(ALL, endsOn);
    expect([answer.items, answer.total, answer.isSettled]).toEqual([[], 0, false]);
  });

  it('a decision withdrawn a moment ago is gone although no job has run; a corrected one shows its correction', async () => {
    const { db, lists } = await onePenalty();
    await importRows(db, aFile('b'), [aPenaltyRow({ violationType: '更正后的类型' })]);
    const [corrected] = (await lists.page(ALL, AS_OF)).items;
    expect(corrected?.record.body).toMatchObject({ violationType: '更正后的类型' });
    const recordId = corrected?.record.id ?? '';
    const decision = { uscc: ENTERPRISE_USCC, recordId, measure: 'withdraw', on: AS_OF } as const;
    await decideWithdrawal(db, { ...decision, actor: 'clerk', reason: '复议撤销', at: '2026-11-24T01:00:00.000Z' });
    const answer = await lists.page(ALL, AS_OF);
    expect([answer.items, answer.isSettled]).toEqual([[], false]);
  });

  it('after an upgrade that changes law or forms, rows of the old edition are asked again, and the job makes them anew', async () => {
    const { db, lists } = await onePenalty();
    await db.prepare("UPDATE index_day SET engine = 'public-of-old'").run();
    await db.prepare("UPDATE index_progress SET engine = 'public-of-old'").run();
    await db.prepare("UPDATE public_entry SET body = '{}'").run();
    const answer = await lists.page(ALL, AS_OF);
    expect([answer.items.length, answer.items[0]?.name, answer.isSettled]).toEqual([1, ENTERPRISE_NAME, false]);
    expect(await lists.sitemapCodes(1, AS_OF)).toEqual([]);
    await sync(db);
    expect((await lists.page(ALL, AS_OF)).isSettled).toBe(true);
    const { results } = await db.prepare('SELECT engine FROM index_progress').all<{ engine: string }>();
    expect(results).toEqual([{ engine: publicTable(xianning) }]);
  });

  it('page by page, in either order, every row comes once, whatever is added or made anew between two pages', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), manyRows(50, 20_000));
    await sync(db);
    for (const order of ['newest', 'oldest'] as const) {
      const seen: string[] = [];
      let after: ListQuery['after'] = null;
      for (let page = 0; page < 20; page += 1) {
        const answer = await listsOf(db).page({ ...ALL, order, after, limit: 7 }, AS_OF);
        seen.push(...numbersOf(answer.items));
        if (page === 1) {
          await importRows(db, aFile(`b${order}`), [
            aPenaltyRow({ documentNumber: `咸市监处罚〔2026〕${order.length + 900}号`, decidedOn: day('2026-01-01') }),
          ]);
          await db.prepare('DELETE FROM index_day').run();
          await db.prepare('DELETE FROM index_progress').run();
          await sync(db);
        }
        if (answer.next === null) break;
        after = readListCursor(answer.next);
      }
      expect(new Set(seen).size).toBe(seen.length);
      for (let number = 1; number <= 50; number += 1) expect(seen).toContain(`咸市监处罚〔2026〕${number}号`);
    }
  });

  it('filters by region, kind of penalty and day, each alone and together', async () => {
    const { db, lists } = await onePenalty();
    const old = aPenaltyRow({
      documentNumber: '咸市监处罚〔2025〕9号',
      decidedOn: day('2026-03-01'),
      publishedOn: day('2026-03-05'),
      penaltyKinds: ['FINE'],
      fineAmount: yuan(200_000),
    });
    await importRows(db, aFile('b'), [old]);
    await sync(db);
    const found = async (filters: Partial<ListQuery>) =>
      numbersOf((await lists.page({ ...ALL, ...filters, list: 'penalties' }, AS_OF)).items);
    expect(await found({ region: '421202' })).toEqual(['咸市监处罚〔2026〕12号', '咸市监处罚〔2025〕9号']);
    expect(await found({ region: '421281' })).toEqual([]);
    expect(await found({ detail: 'CONFISCATION' })).toEqual(['咸市监处罚〔2026〕12号']);
    expect(await found({ to: day('2026-03-01') })).toEqual(['咸市监处罚〔2025〕9号']);
    expect(await found({ from: day('2026-03-02'), region: '421202', detail: 'FINE' })).toEqual([
      '咸市监处罚〔2026〕12号',
    ]);
    const dated = await lists.page({ ...ALL, to: day('2026-03-01') }, AS_OF);
    expect([dated.total, dated.totalIsBound]).toEqual([1, false]);
  });

  it('the site map leaves out what changed or whose day has come, and holds it again once the job has run', async () => {
    const { db, lists } = await onePenalty();
    expect(await lists.sitemapPages()).toBe(1);
    expect(await lists.sitemapCodes(1, AS_OF)).toEqual([ENTERPRISE_USCC]);
    await importRows(db, aFile('b'), [aPenaltyRow({ violationType: '更正后的类型' })]);
    expect(await lists.sitemapCodes(1, AS_OF)).toEqual([]);
    await sync(db);
    expect(await lists.sitemapCodes(1, AS_OF)).toEqual([ENTERPRISE_USCC]);
    expect(await lists.sitemapCodes(1, day('2031-01-01'))).toEqual([]);
  });

  it('every provision on which a public record rests is counted', async () => {
    const { lists } = await onePenalty();
    const { counts } = await lists.basisCounts(AS_OF);
    expect(counts).toContainEqual({ provision: 'order-45-art-2', kind: 'penalty', records: 1 });
  });

  it('no list reads more than it shows: every statement goes through an index', async () => {
    const { db } = await onePenalty();
    const statements: string[] = [];
    const watched: Database = {
      prepare: (query) => {
        statements.push(query);
        return db.prepare(query);
      },
      batch: (all) => db.batch(all),
      exec: (query) => db.exec(query),
    };
    const lists = listsOf(watched);
    for (const order of ['newest', 'oldest'] as const) await lists.page({ ...ALL, order, from: AS_OF }, AS_OF);
    await lists.sitemapPages();
    await lists.sitemapCodes(1, AS_OF);
    await lists.keyFieldCounts(AS_OF);
    for (const statement of new Set(statements)) {
      const bound = [...new Set(statement.match(/\?\d/g) ?? [])].map(() => '[]');
      const { results } = await db
        .prepare(`EXPLAIN QUERY PLAN ${statement}`)
        .bind(...bound)
        .all<{ detail: string }>();
      const scans = results
        .map(({ detail }) => detail)
        .filter((detail) => /^SCAN (?!CONSTANT|json_each|facet|\(subquery)/.test(detail));
      // The units that sent a kind of record are a handful.
      if (!statement.includes('source_state')) expect(scans, statement).toEqual([]);
    }
  });
});
