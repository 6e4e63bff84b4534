import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { syncPublic } from '#worker/jobs/sync-public.ts';
import type { Database } from '#worker/store/database.ts';
import { decideWithdrawal } from '#worker/store/withdrawal.ts';
import { AS_OF, day, ENTERPRISE_NAME, ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';
import { importRows } from '../ingest/import-rows.ts';
import { manyRows } from '../ingest/many-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from '../ingest/row-fixture.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';

const LIST = aFile('list', { kind: 'registration', layout: 'enterprise-list' });
const sync = (db: Database, asOf: CalendarDate = AS_OF) => syncPublic(db, asOf, xianning);

/** Everything the table says, without the numbers of its rows. */
async function contentOf(db: Database) {
  const all = async (sql: string) => (await db.prepare(sql).all()).results;
  return {
    enterprises: await all('SELECT uscc, basis_counts FROM public_enterprise ORDER BY uscc'),
    entries: await all('SELECT id, uscc, list, day, ends_on, facets, body FROM public_entry ORDER BY id'),
    tallies: await all('SELECT facet, entries FROM public_tally WHERE entries <> 0 ORDER BY facet'),
    facets: await all(
      `SELECT tally.facet, one.day, one.id FROM public_facet AS one JOIN public_tally AS tally ON tally.no = one.facet
       ORDER BY tally.facet, one.day, one.id`,
    ),
  };
}

async function tallyOf(db: Database, facet: string): Promise<number> {
  return (
    (await db.prepare('SELECT entries FROM public_tally WHERE facet = ?1').bind(facet).first<number>('entries')) ?? 0
  );
}

describe('the table of what is public follows the record', () => {
  it('a published penalty stands in its list under every filter it meets, and is counted', async () => {
    const db = await temporaryDatabase();
    await importRows(db, LIST, [aRegistrationRow(ENTERPRISE_NAME)]);
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    expect(await sync(db)).toEqual({ indexed: 1, done: true });
    const { entries } = await contentOf(db);
    expect(entries).toMatchObject([{ list: 'penalties', uscc: ENTERPRISE_USCC, day: '2026-05-06' }]);
    for (const facet of ['penalties|*|*|*', 'penalties|421202|*|FINE', 'basis|order-45-art-2|penalty']) {
      expect(await tallyOf(db, facet), facet).toBe(1);
    }
    expect(await tallyOf(db, 'penalties|421281|*|*')).toBe(0);
    expect(await sync(db)).toEqual({ indexed: 0, done: true });
  });

  it('what may not be shown is not in the table: a warning alone, a withdrawn decision, the day the term ends', async () => {
    const db = await temporaryDatabase();
    const warning = aPenaltyRow({ documentNumber: '咸市监处罚〔2026〕77号', penaltyKinds: ['WARNING'] }, { line: 3 });
    await importRows(db, aFile('a'), [aPenaltyRow(), warning]);
    await sync(db);
    const [entry, ...others] = (await contentOf(db)).entries as { id: string; ends_on: string }[];
    expect(others).toEqual([]);
    if (entry === undefined) throw new Error('no entry');
    await sync(db, day(entry.ends_on));
    expect(await contentOf(db)).toEqual({ enterprises: [], entries: [], tallies: [], facets: [] });
    await sync(db);
    const decision = { uscc: ENTERPRISE_USCC, recordId: entry.id, measure: 'withdraw', on: AS_OF } as const;
    await decideWithdrawal(db, { ...decision, actor: 'clerk', reason: '复议撤销', at: '2026-11-24T01:00:00.000Z' });
    await sync(db);
    expect(await contentOf(db)).toEqual({ enterprises: [], entries: [], tallies: [], facets: [] });
  });

  it('kept step by step or made at once, it says the same', async () => {
    const [stepwise, atOnce] = [await temporaryDatabase(), await temporaryDatabase()];
    const steps = [
      async (db: Database) => importRows(db, LIST, [aRegistrationRow(ENTERPRISE_NAME)]),
      async (db: Database) => importRows(db, aFile('a'), manyRows(30, 20_000), 4),
      async (db: Database) => importRows(db, aFile('b'), manyRows(20, 150_000), 4),
      async (db: Database) => importRows(db, LIST, [aRegistrationRow('咸宁示例数据新名有限公司', [ENTERPRISE_NAME])]),
    ];
    for (const step of steps) {
      await step(stepwise);
      await sync(stepwise);
      await step(atOnce);
    }
    await sync(atOnce);
    expect(await contentOf(stepwise)).toEqual(await contentOf(atOnce));
  });

  it('a clock that went back gets the rows of its own day again', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    await sync(db);
    const before = await contentOf(db);
    await sync(db, day('2031-01-01'));
    expect((await contentOf(db)).entries).toEqual([]);
    await sync(db);
    expect(await contentOf(db)).toEqual(before);
  });
});
