import { afterAll, describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { meilisearchEngine } from '#search-index/meilisearch-engine.ts';
import { createIndex, dropIndex } from '#search-index/meilisearch-index.ts';
import { openServers } from '#search-index/meilisearch-servers.ts';
import { placeNames } from '#search-index/place-names.ts';
import { describeEngine } from './engine-suite.ts';

const { MEILI_URL, MEILI_URLS, MEILI_KEY } = process.env;
const urls = (MEILI_URLS ?? MEILI_URL ?? '').split(',').filter((url) => url !== '');

if (urls.length === 0) {
  describe('Meilisearch on a real server', () => {
    it('is asked where MEILI_URL names one', () => {
      expect(urls).toEqual([]);
    });
  });
} else {
  const servers = openServers({ urls, searchKey: MEILI_KEY, writeKey: MEILI_KEY, prefix: 'test', timeout: 5000 });
  const places = placeNames(xianning);
  const made: string[] = [];
  describeEngine(
    `Meilisearch on ${urls.length} real server(s)`,
    async () => {
      const index = `test-${process.pid}-${made.length}`;
      made.push(index);
      await createIndex(servers, index);
      return meilisearchEngine({ servers, index, places });
    },
    { corpora: 10, texts: 100 },
  );
  afterAll(async () => {
    for (const index of made) await dropIndex(servers, index);
  });
}
