import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { type MeilisearchOptions, meilisearchEngine } from '#search-index/meilisearch-engine.ts';
import { type MeilisearchSettings, openServers } from '#search-index/meilisearch-servers.ts';
import { indexName } from '#search-index/meilisearch-settings.ts';
import type { SearchEngine } from '#search-index/search-engine.ts';
import type { Database } from './store/database.ts';

/**
 * The engines of a portal. `engine` answers searches, `fallback` while it cannot (absent where `engine` is the embedded one).
 * `meilisearch`: what the job that keeps its index is opened with; null where there is none.
 */
export type SearchEngines = {
  engine: SearchEngine;
  fallback?: SearchEngine;
  embedded: SearchEngine;
  meilisearch: MeilisearchOptions | null;
};

/**
 * Opens the engines that the configuration names: Meilisearch with the embedded engine to fall back on, or the embedded one alone.
 * @example openSearchEngines(db, placeNames(xianning), null).engine.name // 'embedded'
 */
export function openSearchEngines(
  db: Database,
  places: readonly string[],
  settings: MeilisearchSettings | null,
): SearchEngines {
  const embedded = embeddedEngine(db, places);
  if (settings === null) return { engine: embedded, embedded, meilisearch: null };
  const servers = openServers(settings);
  const meilisearch = { servers, places, index: indexName(settings.prefix, places, servers.length) };
  return { engine: meilisearchEngine(meilisearch), fallback: embedded, embedded, meilisearch };
}
