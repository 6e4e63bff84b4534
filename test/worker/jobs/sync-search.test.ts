import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import type { SearchEngine } from '#search-index/search-engine.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import { readIndexedSeq } from '#worker/store/index-progress.ts';
import { AS_OF, day, ENTERPRISE_NAME, ENTERPRISE_USCC } from '../../fixtures/enterprise-builder.ts';
import { importRows } from '../ingest/import-rows.ts';
import { manyRows } from '../ingest/many-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from '../ingest/row-fixture.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';

/** An engine that only remembers its documents; `broken` makes every write fail. */
function rememberingEngine() {
  const documents = new Map<string, SearchDocument>();
  const state = { documents, broken: false, writes: 0, beforePut: async () => {} };
  const write = () => {
    if (state.broken) throw new Error('the engine is gone');
    state.writes += 1;
  };
  const engine: SearchEngine = {
    name: 'remembering',
    search: async () => ({ hits: [], total: 0, totalIsBound: false, similar: 0, next: null }),
    put: async (given) => {
      await state.beforePut();
      write();
      for (const document of given) documents.set(document.uscc, document);
    },
    remove: async (usccs) => {
      write();
      for (const uscc of usccs) documents.delete(uscc);
    },
  };
  return { engine, state };
}

const LIST = aFile('list', { kind: 'registration', layout: 'enterprise-list' });
const sync = (db: Parameters<typeof syncSearch>[0], engine: SearchEngine, asOf: CalendarDate = AS_OF) =>
  syncSearch(db, engine, asOf, xianning);

describe('the search index follows the record', () => {
  it('documents made by other law or rules are not current, and are made again', async () => {
    const db = await temporaryDatabase();
    await importRows(db, LIST, [aRegistrationRow(ENTERPRISE_NAME)]);
    const { engine, state } = rememberingEngine();
    await sync(db, engine);
    expect(await sync(db, engine)).toEqual({ indexed: 0, done: true });
    const other = { ...xianning, publishOnRecalledLaw: !xianning.publishOnRecalledLaw };
    expect(await syncSearch(db, engine, AS_OF, other)).toEqual({ indexed: 1, done: true });
    expect(state.writes).toBe(2);
  });

  it('an imported enterprise is found, and syncing again does nothing', async () => {
    const db = await temporaryDatabase();
    await importRows(db, LIST, [aRegistrationRow(ENTERPRISE_NAME)]);
    const engine = embeddedEngine(db);
    expect(await sync(db, engine)).toEqual({ indexed: 1, done: true });
    expect(await readIndexedSeq(db, engine.name)).toBe(1);
    const query = { text: '示例数据食品', field: null, region: null, status: null, limit: 10, cursor: null };
    expect((await engine.search(query, AS_OF)).hits.map(({ document }) => document.uscc)).toEqual([ENTERPRISE_USCC]);
    expect(await sync(db, engine)).toEqual({ indexed: 0, done: true });
  });

  it('an enterprise of which nothing is public yet enters on the day the law allows it, without any new file', async () => {
    const db = await temporaryDatabase();
    // Filed ahead of its day: decided and published in the future.
    const row = aPenaltyRow({ decidedOn: day('2026-12-10'), publishedOn: day('2026-12-15') });
    await importRows(db, aFile('a'), [row]);
    const { engine, state } = rememberingEngine();
    await sync(db, engine);
    expect(state.documents.size).toBe(0);
    await sync(db, engine, day('2026-12-20'));
    expect([...state.documents.keys()]).toEqual([ENTERPRISE_USCC]);
  });

  it('a record is gone from the index on the day its term ends, in any engine', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    const { engine, state } = rememberingEngine();
    await sync(db, engine);
    const endsOn = state.documents.get(ENTERPRISE_USCC)?.identifiers.find(({ on }) => on === 'document-number')?.endsOn;
    if (endsOn === undefined || endsOn === null) throw new Error('the penalty has no end');
    await sync(db, engine, endsOn);
    expect(state.documents.size).toBe(0);
  });

  it('a clock that went back gets the documents of its own day again', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    const { engine, state } = rememberingEngine();
    await sync(db, engine, day('2031-01-01'));
    expect(state.documents.size).toBe(0);
    await sync(db, engine, AS_OF);
    expect(state.documents.size).toBe(1);
    const { writes } = state;
    await sync(db, engine, AS_OF);
    expect(state.writes).toBe(writes);
  });

  it('what an engine missed while it was gone it gets when it is back', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    const { engine, state } = rememberingEngine();
    state.broken = true;
    await expect(sync(db, engine)).rejects.toThrow('the engine is gone');
    expect(await readIndexedSeq(db, engine.name)).toBe(0);
    state.broken = false;
    expect(await sync(db, engine)).toEqual({ indexed: 1, done: true });
  });

  it('another process that indexes a newer state meanwhile is never overwritten for good', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), [aPenaltyRow()]);
    const { engine, state } = rememberingEngine();
    let raced = false;
    state.beforePut = async () => {
      if (raced) return;
      raced = true;
      await importRows(db, LIST, [aRegistrationRow('咸宁示例数据新名有限公司', [ENTERPRISE_NAME])]);
      await sync(db, engine);
    };
    await sync(db, engine);
    expect(state.documents.get(ENTERPRISE_USCC)?.name).toBe('咸宁示例数据新名有限公司');
  });

  it('a limit stops it between two pages, and the next call goes on', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), manyRows(3, 20_000), 1);
    const { engine } = rememberingEngine();
    expect(await syncSearch(db, engine, AS_OF, xianning, { limit: 1 })).toEqual({ indexed: 3, done: false });
    expect(await sync(db, engine)).toEqual({ indexed: 0, done: true });
  });

  it('an enterprise that many files changed is made once', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), manyRows(300, 20_000), 1);
    const { engine } = rememberingEngine();
    expect(await sync(db, engine)).toEqual({ indexed: 3, done: true });
    expect(await readIndexedSeq(db, engine.name)).toBe(300);
  });
});
