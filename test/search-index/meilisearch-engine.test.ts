import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { meilisearchEngine } from '#search-index/meilisearch-engine.ts';
import { createIndex } from '#search-index/meilisearch-index.ts';
import { openServers, serverOf } from '#search-index/meilisearch-servers.ts';
import { indexName } from '#search-index/meilisearch-settings.ts';
import { placeNames } from '#search-index/place-names.ts';
import { documentFixture, queryFor, TODAY } from './document-fixture.ts';
import { describeEngine } from './engine-suite.ts';
import { FAKE_KEYS, type FakeFault, type FakeMeilisearch, startFakeMeilisearch } from './fake-meilisearch.ts';

const places = placeNames(xianning);
const fakes: FakeMeilisearch[] = [];
let made = 0;

async function open(count: number, keys: { search: string; write: string } = FAKE_KEYS, timeout = 20_000) {
  const urls = fakes.slice(0, count).map(({ url }) => url);
  const servers = openServers({ urls, searchKey: keys.search, writeKey: keys.write, prefix: 'test', timeout });
  made += 1;
  const index = `test-${made}`;
  return { servers, index, engine: meilisearchEngine({ servers, index, places }) };
}

async function openEmpty(count: number, timeout?: number) {
  const { servers, index, engine } = await open(count, FAKE_KEYS, timeout);
  await createIndex(servers, index);
  return engine;
}

beforeAll(async () => {
  for (let n = 0; n < 3; n += 1) fakes.push(await startFakeMeilisearch());
});
afterAll(() => {
  for (const fake of fakes) fake.close();
});

const RUNS = { corpora: 5, texts: 40 };
describeEngine('Meilisearch engine on a stand-in', () => openEmpty(1), RUNS);
describeEngine('Meilisearch engine over three servers', () => openEmpty(3), RUNS);

describe('Meilisearch engine: its servers', () => {
  it('each hold the enterprises of some regions, also after one moved', async () => {
    const engine = await openEmpty(3);
    const regions = ['421202', '421221', '421222', '421223', '421224', '421281', '421200-GX'];
    const documents = regions.map((region, n) => documentFixture(n, `示例${n}店`, { region }));
    await engine.put(documents);
    const held = fakes.map(({ indexes }) => indexes.get(`test-${made}`)?.size ?? 0);
    expect(held.reduce((sum, size) => sum + size, 0)).toBe(regions.length);
    expect(held.filter((size) => size > 0).length).toBeGreaterThan(1);
    const elsewhere = regions.find((region) => serverOf(region, 3) !== serverOf('421202', 3)) ?? '';
    await engine.put([documentFixture(0, '示例0店', { region: elsewhere })]);
    expect((await engine.search(queryFor('示例'), TODAY)).total).toBe(regions.length);
    expect((await engine.search(queryFor('示例', { region: '421202' }), TODAY)).total).toBe(0);
  });

  it('that fail, in whatever way, fail the search, and no message holds a key', async () => {
    const engine = await openEmpty(3, 500);
    await engine.put([documentFixture(1, '甲示例厂')]);
    for (const fault of ['silent', 'rubbish', 'gone'] satisfies FakeFault[]) {
      fakes[1]?.fail(fault);
      const error: unknown = await engine.search(queryFor('示例'), TODAY).catch((caught: unknown) => caught);
      fakes[1]?.fail('none');
      expect(error).toMatchObject({ name: 'MeilisearchFault' });
      expect(String(error)).toContain(new URL(fakes[1]?.url ?? '').host);
      expect(String(error)).not.toMatch(/fictional-|SECRET/);
    }
    expect((await engine.search(queryFor('示例'), TODAY)).total).toBe(1);
  });

  it('are searched with the one key and written to with the other; a wrong one is named by what to set', async () => {
    const { engine } = await open(1, { search: FAKE_KEYS.search, write: FAKE_KEYS.search });
    await expect(engine.put([documentFixture(1, '甲示例厂')])).rejects.toThrow(/MEILI_WRITE_KEY/);
    await expect(engine.search(queryFor('示例'), TODAY)).rejects.toThrow(/reindex -- --engine meilisearch/);
  });

  it('that hold no index of this version are given none by a document', async () => {
    const { engine, index } = await open(1);
    await expect(engine.put([documentFixture(1, '甲示例厂')])).rejects.toMatchObject({ name: 'MeilisearchFault' });
    expect(fakes[0]?.indexes.has(index)).toBe(false);
  });
});

describe('the name of an index', () => {
  it('is another one for other places or another number of servers', () => {
    const names = [indexName('a', places, 1), indexName('a', places, 2), indexName('a', places.slice(1), 1)];
    expect(new Set(names).size).toBe(3);
    expect(names[0]).toMatch(/^a-[0-9a-f]{8}$/);
  });
});
