import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { openServers } from '#search-index/meilisearch-servers.ts';
import { placeNames } from '#search-index/place-names.ts';
import { keepMeilisearch, rebuildMeilisearch } from '#worker/jobs/rebuild-meilisearch.ts';
import { openSearchEngines } from '#worker/search-engines.ts';
import { AS_OF, ENTERPRISE_NAME } from '../../fixtures/enterprise-builder.ts';
import { queryFor } from '../../search-index/document-fixture.ts';
import { FAKE_KEYS, type FakeMeilisearch, startFakeMeilisearch } from '../../search-index/fake-meilisearch.ts';
import { importRows } from '../ingest/import-rows.ts';
import { aFile, aRegistrationRow } from '../ingest/row-fixture.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';

const LIST = aFile('list', { kind: 'registration', layout: 'enterprise-list' });
const NOW = '2026-11-24T01:00:00.000Z';
const fakes: FakeMeilisearch[] = [];

beforeAll(async () => {
  fakes.push(await startFakeMeilisearch(), await startFakeMeilisearch());
});
afterAll(() => {
  for (const fake of fakes) fake.close();
});

/** A register with one enterprise, and its engines on two empty servers. */
async function portal() {
  for (const { indexes } of fakes) indexes.clear();
  const db = await temporaryDatabase();
  await importRows(db, LIST, [aRegistrationRow(ENTERPRISE_NAME)]);
  const settings = {
    urls: fakes.map(({ url }) => url),
    searchKey: FAKE_KEYS.search,
    writeKey: FAKE_KEYS.write,
    prefix: 'test',
    timeout: 20_000,
  };
  expect(openServers(settings)).toHaveLength(2);
  const { engine, meilisearch } = openSearchEngines(db, placeNames(xianning), settings);
  if (meilisearch === null) throw new Error('No Meilisearch was opened.');
  const swaps = async () =>
    (await db.prepare("SELECT subject, detail FROM audit WHERE action = 'index-swapped'").all()).results;
  const find = () => engine.search(queryFor(ENTERPRISE_NAME), AS_OF);
  return { db, engine, meilisearch, swaps, find };
}

describe('the index on Meilisearch', () => {
  it('is made where a server has none, noted in the audit, and then follows what changes', async () => {
    const { db, engine, meilisearch, swaps, find } = await portal();
    await expect(find()).rejects.toThrow(/holds no index of this version/);
    await keepMeilisearch(db, meilisearch, AS_OF, xianning, () => NOW);
    expect((await find()).total).toBe(1);
    expect(await swaps()).toEqual([{ subject: engine.name, detail: expect.stringContaining('"enterprises":1') }]);
    await keepMeilisearch(db, meilisearch, AS_OF, xianning, () => NOW);
    expect(await swaps()).toHaveLength(1);
  });

  it('is made anew beside the one that answers; no search meets a part, and nothing is left behind', async () => {
    const { db, meilisearch, swaps, find } = await portal();
    await rebuildMeilisearch(db, meilisearch, AS_OF, xianning, NOW);
    fakes[0]?.indexes.set(`${meilisearch.index}-killed`, new Map());
    let isDone = false;
    const totals = new Set<number>();
    const searching = (async () => {
      while (!isDone) totals.add((await find()).total);
    })();
    await rebuildMeilisearch(db, meilisearch, AS_OF, xianning, '2026-11-24T02:00:00.000Z');
    isDone = true;
    await searching;
    expect([...totals]).toEqual([1]);
    expect(await swaps()).toHaveLength(2);
    for (const { indexes } of fakes) expect([...indexes.keys()]).toEqual([meilisearch.index]);
  });

  it('that lost documents is not put in place: the old one goes on answering', async () => {
    const { db, meilisearch, swaps, find } = await portal();
    await rebuildMeilisearch(db, meilisearch, AS_OF, xianning, NOW);
    for (const fake of fakes) fake.lose(1);
    const rebuilt = rebuildMeilisearch(db, meilisearch, AS_OF, xianning, '2026-11-24T02:00:00.000Z');
    await expect(rebuilt).rejects.toThrow(/holds 0 enterprises, but was given 1.*old one answers/);
    for (const fake of fakes) fake.lose(0);
    expect((await find()).total).toBe(1);
    expect(await swaps()).toHaveLength(1);
  });
});
