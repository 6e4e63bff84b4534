import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { type Follower, followTogether } from '#worker/jobs/follow-record.ts';
import { syncChanges } from '#worker/jobs/sync-changes.ts';
import { syncPublic } from '#worker/jobs/sync-public.ts';
import { syncTables } from '#worker/jobs/sync-tables.ts';
import type { Database } from '#worker/store/database.ts';
import { AS_OF, day, ENTERPRISE_NAME, ENTERPRISE_USCC, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { importRows } from '../ingest/import-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from '../ingest/row-fixture.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';

async function received(): Promise<Database> {
  const db = await temporaryDatabase();
  await importRows(db, aFile('list', { kind: 'registration' }), [
    aRegistrationRow(ENTERPRISE_NAME),
    aRegistrationRow('咸宁示例数据面馆', [], { uscc: INDIVIDUAL_USCC, line: 3 }),
  ]);
  await importRows(db, aFile('a'), [aPenaltyRow()]);
  return db;
}

async function derived(db: Database): Promise<unknown> {
  const all = async (sql: string) => (await db.prepare(sql).all()).results;
  return {
    entries: await all('SELECT id, uscc, list, day, ends_on, facets, body FROM public_entry ORDER BY id'),
    tallies: await all('SELECT facet, entries FROM public_tally WHERE entries <> 0 ORDER BY facet'),
    states: await all('SELECT id, uscc, kind, digest, ends_on FROM public_state ORDER BY id'),
    changes: await all('SELECT uscc, id, kind, change, why, noticed_on FROM public_change ORDER BY no'),
    progress: await all('SELECT engine, seq, as_of FROM index_progress ORDER BY engine'),
    days: await all('SELECT engine, uscc, made_for, next_change_on FROM index_day ORDER BY engine, uscc'),
  };
}

describe('lists and change feed in one pass', () => {
  it('hold what each of them would by a pass of its own, day after day', async () => {
    const [together, apart] = [await received(), await received()];
    for (const asOf of [AS_OF, day('2027-03-01'), day('2029-12-01')]) {
      expect((await syncTables(together, asOf, xianning)).done).toBe(true);
      await syncPublic(apart, asOf, xianning);
      await syncChanges(apart, asOf, xianning);
      expect(await derived(together)).toEqual(await derived(apart));
    }
  });

  it('go on from wherever each of them was left', async () => {
    const [together, apart] = [await received(), await received()];
    await syncPublic(together, AS_OF, xianning);
    for (const db of [together, apart])
      await importRows(db, aFile('b', { receivedAt: `${AS_OF}T02:00:00.000Z` }), [
        aPenaltyRow({ documentNumber: '咸市监处罚〔2026〕88号' }),
      ]);
    await syncTables(together, AS_OF, xianning);
    await syncPublic(apart, AS_OF, xianning);
    await syncChanges(apart, AS_OF, xianning);
    expect(await derived(together)).toEqual(await derived(apart));
  });
});

describe('followers in one pass', () => {
  const follower = (name: string, write: Follower['write']): Follower => ({ name, write });

  it('are given one and the same publication', async () => {
    const db = await received();
    const seen: unknown[][] = [[], []];
    const followers = seen.map((into, at) =>
      follower(`test-${at}`, async (page) => void into.push(...page.map(({ publication }) => publication))),
    );
    expect(await followTogether(db, followers, AS_OF, xianning)).toEqual({ indexed: 2, done: true });
    expect(seen[0]).toHaveLength(2);
    expect(seen[0]?.every((one, at) => one === seen[1]?.[at])).toBe(true);
  });

  it('do not keep each other from their work: one that fails is told of when the other is done, and goes on next time', async () => {
    const db = await received();
    let isBroken = true;
    const written: string[][] = [[], []];
    const followers = [
      follower('test-broken', async (page) => {
        if (isBroken) throw new Error('broken');
        written[0]?.push(...page.map(({ uscc }) => uscc));
      }),
      follower('test-sound', async (page) => void written[1]?.push(...page.map(({ uscc }) => uscc))),
    ];
    await expect(followTogether(db, followers, AS_OF, xianning)).rejects.toThrow('broken');
    expect(written[1]?.toSorted()).toEqual([ENTERPRISE_USCC, INDIVIDUAL_USCC].toSorted());
    isBroken = false;
    await followTogether(db, followers, AS_OF, xianning);
    expect(written.map((one) => one.length)).toEqual([2, 2]);
  });
});
