import { describe, expect, it } from 'vitest';
import { readSearchConfiguration } from '#worker/search-configuration.ts';

describe('the configuration of the search engine', () => {
  it('is the embedded engine where nothing is set', () => {
    expect(readSearchConfiguration({}, true)).toEqual({ meilisearch: null, faults: [] });
    expect(readSearchConfiguration({ MEILI_URL: '', MEILI_KEY: '' }, true)).toEqual({ meilisearch: null, faults: [] });
  });

  it('names one server or several, two keys, and how long a server may take', () => {
    const environment = { MEILI_URL: 'https://search.example.cn', MEILI_KEY: 'r', MEILI_WRITE_KEY: 'w' };
    expect(readSearchConfiguration(environment, true).meilisearch).toEqual({
      urls: ['https://search.example.cn'],
      searchKey: 'r',
      writeKey: 'w',
      prefix: 'jianxin',
      timeout: 1500,
    });
    const several = {
      MEILI_URLS: 'http://10.0.0.1:7700, http://10.0.0.2:7700',
      MEILI_INDEX: 'hubei',
      MEILI_TIMEOUT: '800',
    };
    expect(readSearchConfiguration(several, false).meilisearch).toMatchObject({
      urls: ['http://10.0.0.1:7700', 'http://10.0.0.2:7700'],
      searchKey: undefined,
      prefix: 'hubei',
      timeout: 800,
    });
  });

  it('is refused with what is wrong, why, and what to set, and never with a key', () => {
    const wrong: [Record<string, string>, RegExp][] = [
      [{ MEILI_URL: 'http://a', MEILI_URLS: 'http://b', MEILI_KEY: 'SECRET' }, /both set.*not clear.*Set/],
      [{ MEILI_URL: 'ftp://a', MEILI_KEY: 'SECRET' }, /no address.*Set http/],
      [{ MEILI_URL: 'http://me:SECRET@a', MEILI_KEY: 'SECRET' }, /without user, password/],
      [{ MEILI_URLS: 'http://a,http://a', MEILI_KEY: 'SECRET' }, /twice.*Name each once/],
      [{ MEILI_KEY: 'SECRET' }, /no server.*Set MEILI_URL/],
      [{ MEILI_URL: 'http://a' }, /MEILI_KEY is not set.*Set|set MEILI_KEY/],
      [{ MEILI_URL: 'http://a', MEILI_KEY: 'SECRET', MEILI_INDEX: 'A-b' }, /MEILI_INDEX.*Set/],
      [{ MEILI_URL: 'http://a', MEILI_KEY: 'SECRET', MEILI_TIMEOUT: '9000' }, /MEILI_TIMEOUT.*Set/],
    ];
    for (const [environment, message] of wrong) {
      const { meilisearch, faults } = readSearchConfiguration(environment, true);
      expect([environment, meilisearch, faults.length]).toEqual([environment, null, 1]);
      expect(faults[0]).toMatch(message);
      expect(faults.join()).not.toContain('SECRET');
    }
  });
});
