import { dependOnServer } from './meilisearch-fault.ts';
import type { MeilisearchServer } from './meilisearch-servers.ts';
import { INDEX_SETTINGS } from './meilisearch-settings.ts';
import { waitFor } from './meilisearch-writes.ts';

/**
 * Makes an empty index with our settings on every server.
 * @throws MeilisearchFault, also if one of that name exists
 */
export async function createIndex(servers: readonly MeilisearchServer[], index: string): Promise<void> {
  await Promise.all(
    servers.map((server) =>
      dependOnServer(server.host, async () => {
        await waitFor(server, server.write.createIndex(index, { primaryKey: 'id' }));
        await waitFor(server, server.write.index(index).updateSettings(INDEX_SETTINGS));
      }),
    ),
  );
}

/** Drops an index from every server; one that is not there is no fault. */
export async function dropIndex(servers: readonly MeilisearchServer[], index: string): Promise<void> {
  await Promise.all(
    servers.map((server) => dependOnServer(server.host, () => server.write.deleteIndexIfExists(index))),
  );
}
