import type { MeilisearchSettings } from '#search-index/meilisearch-servers.ts';

/** The settings of the search engine as a host is given them; all may be absent, then the embedded engine answers. */
export type SearchEnvironment = Readonly<
  Partial<
    Record<'MEILI_URL' | 'MEILI_URLS' | 'MEILI_KEY' | 'MEILI_WRITE_KEY' | 'MEILI_INDEX' | 'MEILI_TIMEOUT', string>
  >
>;

/** What was read: where Meilisearch is (null: the embedded engine alone), and what is wrong, a line each. */
export type SearchConfiguration = { meilisearch: MeilisearchSettings | null; faults: string[] };

// Below the time the portal gives any engine (guarded-engine.ts), so that the fallback still answers in time.
const MOST_TIME = 2000;
const TIME = 1500;

function isAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return false;
  return url.username === '' && url.password === '' && url.search === '' && url.hash === '';
}

function readUrls({ MEILI_URL = '', MEILI_URLS = '' }: SearchEnvironment, faults: string[]): string[] {
  if (MEILI_URL !== '' && MEILI_URLS !== '') {
    faults.push(
      'MEILI_URL and MEILI_URLS are both set. It is not clear which servers hold the index. Set MEILI_URL for one server, or MEILI_URLS for several.',
    );
  }
  const urls = `${MEILI_URLS},${MEILI_URL}`
    .split(',')
    .map((url) => url.trim())
    .filter((url) => url !== '');
  if (!urls.every(isAddress)) {
    faults.push(
      'MEILI_URL or MEILI_URLS holds what is no address of a server. The index cannot be reached. Set http(s)://host:port, several with commas between, without user, password or query.',
    );
  }
  if (new Set(urls).size < urls.length) {
    faults.push(
      'MEILI_URLS names a server twice. Each holds the enterprises of other regions, so one named twice would lose some. Name each once.',
    );
  }
  return urls;
}

function readTimeout({ MEILI_TIMEOUT = '' }: SearchEnvironment, faults: string[]): number {
  if (MEILI_TIMEOUT === '') return TIME;
  const timeout = Number(MEILI_TIMEOUT);
  if (/^\d{1,5}$/.test(MEILI_TIMEOUT) && timeout >= 50 && timeout <= MOST_TIME) return timeout;
  faults.push(
    `MEILI_TIMEOUT is no whole number from 50 to ${MOST_TIME}. It is how many milliseconds a server has for one answer before the embedded engine answers instead. Set MEILI_TIMEOUT=${TIME}, or leave it out for the same.`,
  );
  return TIME;
}

/**
 * Reads MEILI_URL or MEILI_URLS, MEILI_KEY (may search), MEILI_WRITE_KEY (may also write; the jobs use it), MEILI_INDEX (`jianxin`:
 * indexes' names begin with it) and MEILI_TIMEOUT (1500 ms). Messages never hold a key.
 * @param production whether a server without a key is refused
 * @example readSearchConfiguration({ MEILI_URL: 'https://search.example.cn', MEILI_KEY: '…' }, true).meilisearch?.urls
 */
export function readSearchConfiguration(environment: SearchEnvironment, production: boolean): SearchConfiguration {
  const faults: string[] = [];
  const urls = readUrls(environment, faults);
  const { MEILI_KEY = '', MEILI_WRITE_KEY = '', MEILI_INDEX = 'jianxin' } = environment;
  if (urls.length === 0 && (MEILI_KEY !== '' || MEILI_WRITE_KEY !== '')) {
    faults.push(
      'MEILI_KEY or MEILI_WRITE_KEY is set, but no server. The keys would open nothing. Set MEILI_URL, or take the keys away.',
    );
  }
  if (urls.length > 0 && production && MEILI_KEY === '') {
    faults.push(
      'MEILI_KEY is not set. A server that answers without a key can be read and changed by whoever reaches it. Start it with a master key and set MEILI_KEY to a key that may search.',
    );
  }
  if (!/^[a-z0-9]{1,20}$/.test(MEILI_INDEX)) {
    faults.push(
      'MEILI_INDEX is not 1 to 20 small letters and digits. Names of indexes begin with it. Set MEILI_INDEX=jianxin, or leave it out for the same.',
    );
  }
  const timeout = readTimeout(environment, faults);
  if (urls.length === 0 || faults.length > 0) return { meilisearch: null, faults };
  const keyOf = (text: string): string | undefined => (text === '' ? undefined : text);
  return {
    meilisearch: { urls, searchKey: keyOf(MEILI_KEY), writeKey: keyOf(MEILI_WRITE_KEY), prefix: MEILI_INDEX, timeout },
    faults,
  };
}
