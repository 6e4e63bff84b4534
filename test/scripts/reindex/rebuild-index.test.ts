import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { rebuildIndex } from '#scripts/reindex/rebuild-index.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import { AS_OF } from '../../fixtures/enterprise-builder.ts';
import { importRows } from '../../worker/ingest/import-rows.ts';
import { manyRows } from '../../worker/ingest/many-rows.ts';
import { aFile } from '../../worker/ingest/row-fixture.ts';
import { temporaryDatabase, temporaryFolder } from '../../worker/store/temporary-database.ts';

const QUERY = { text: '示例', field: null, region: null, status: null, limit: 10, cursor: null };

describe('the search index made anew', () => {
  it('finds what it found before, though its tables were lost, and knows that it is current', async () => {
    const db = await temporaryDatabase();
    await importRows(db, aFile('a'), manyRows(30, 20_000));
    const engine = embeddedEngine(db, placeNames(xianning));
    await syncSearch(db, engine, AS_OF, xianning);
    const before = await engine.search(QUERY, AS_OF);
    expect(before.hits.length).toBeGreaterThan(0);
    for (const table of ['search_gram', 'search_body']) await db.prepare(`DROP TABLE ${table}`).run();
    expect(await rebuildIndex(db, AS_OF)).toBe(3);
    expect(await engine.search(QUERY, AS_OF)).toEqual(before);
    expect(await syncSearch(db, engine, AS_OF, xianning)).toEqual({ indexed: 0, done: true });
  });

  it('is not seen by anybody before it is whole', async () => {
    const folder = temporaryFolder();
    const [db, reader] = [await temporaryDatabase(folder), await temporaryDatabase(folder)];
    await importRows(db, aFile('a'), manyRows(3, 20_000));
    await rebuildIndex(db, AS_OF);
    const counts: unknown[] = [];
    const watch = setInterval(async () => {
      counts.push(await reader.prepare('SELECT count(*) AS n FROM search_document').first('n'));
    }, 0);
    await rebuildIndex(db, AS_OF);
    clearInterval(watch);
    expect(new Set(counts)).toEqual(new Set([3]));
  });
});
