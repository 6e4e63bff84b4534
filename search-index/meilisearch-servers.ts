import { Meilisearch } from 'meilisearch';

/** Where an index lies and by which keys it is reached. Keys are never logged and stand in no message. */
export type MeilisearchSettings = {
  /** Addresses of the servers; of several, each holds the enterprises of some regions. */
  urls: readonly string[];
  /** Key with the right to search alone. */
  searchKey: string | undefined;
  /** Key with the rights of the jobs (docs/search.md); the search key where there is none. */
  writeKey: string | undefined;
  /** Names of indexes begin with it. */
  prefix: string;
  /** Milliseconds a server has for one answer. */
  timeout: number;
};

/** One server: the host for messages, and clients with either key. */
export type MeilisearchServer = { host: string; search: Meilisearch; write: Meilisearch };

// A compressed answer comes in pieces, of which the last waits 40 ms for the first to be acknowledged; a whole one is there in 2 ms.
const UNCOMPRESSED = { headers: { 'Accept-Encoding': 'identity' } };

// An index of a million takes a big page of documents in some seconds.
const WRITE_TIMEOUT = 60_000;

/**
 * Opens the clients; nothing is asked of the servers yet.
 * @throws TypeError if an address is none (configuration checks them first)
 */
export function openServers(settings: MeilisearchSettings): MeilisearchServer[] {
  const { urls, searchKey, writeKey = searchKey, timeout } = settings;
  const client = (host: string, apiKey: string | undefined, limit: number) =>
    new Meilisearch({ host, timeout: limit, requestInit: UNCOMPRESSED, ...(apiKey === undefined ? {} : { apiKey }) });
  return urls.map((url) => ({
    host: new URL(url).host,
    search: client(url, searchKey, timeout),
    write: client(url, writeKey, WRITE_TIMEOUT),
  }));
}

/**
 * Which of so many servers holds the enterprises of a region; always the same for one region and number.
 * @example serverOf('421202', 3)
 */
export function serverOf(region: string | null, servers: number): number {
  let hash = 0;
  for (const character of region ?? '') hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 0x7fffffff;
  return hash % servers;
}
