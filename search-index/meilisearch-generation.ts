import type { MeilisearchOptions } from './meilisearch-engine.ts';
import { dependOnServer, MeilisearchFault } from './meilisearch-fault.ts';
import { createIndex, dropIndex } from './meilisearch-index.ts';
import type { MeilisearchServer } from './meilisearch-servers.ts';
import { waitFor } from './meilisearch-writes.ts';

type Place = Pick<MeilisearchOptions, 'servers' | 'index'>;

async function namesOn(server: MeilisearchServer): Promise<string[]> {
  const { results } = await server.write.getRawIndexes({ limit: 1000 });
  return results.map(({ uid }) => uid);
}

/** Whether every server holds the index that answers. */
export async function isBuilt({ servers, index }: Place): Promise<boolean> {
  const held = await Promise.all(
    servers.map((server) => dependOnServer(server.host, async () => (await namesOn(server)).includes(index))),
  );
  return held.every((one) => one);
}

/**
 * Makes an empty index beside the one that answers, and drops what an earlier building left behind.
 * @returns its name
 * @example await beginGeneration({ servers, index: 'jianxin-5f0c21aa' }, '20261124') // 'jianxin-5f0c21aa-20261124'
 */
export async function beginGeneration({ servers, index }: Place, stamp: string): Promise<string> {
  for (const server of servers) {
    const left = (await dependOnServer(server.host, () => namesOn(server))).filter((name) =>
      name.startsWith(`${index}-`),
    );
    for (const name of left) await dropIndex([server], name);
  }
  const building = `${index}-${stamp}`;
  await createIndex(servers, building);
  return building;
}

/** How many documents an index holds on all servers together. */
export async function countDocuments(servers: readonly MeilisearchServer[], index: string): Promise<number> {
  const counts = await Promise.all(
    servers.map((server) =>
      dependOnServer(server.host, async () => (await server.write.index(index).getStats()).numberOfDocuments),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Puts a built index in the place of the one that answers, on each server in one step, and drops the old one.
 * @throws MeilisearchFault; on a server it did not reach, the old index goes on answering
 */
export async function swapGeneration({ servers, index }: Place, building: string): Promise<void> {
  for (const server of servers) {
    await dependOnServer(server.host, async () => {
      const isFirst = !(await namesOn(server)).includes(index);
      // Renamed where nothing answers yet: the two can only be exchanged where both exist.
      await waitFor(server, server.write.swapIndexes([{ indexes: [building, index], rename: isFirst }]));
      if (!(await namesOn(server)).includes(index)) throw new MeilisearchFault(server.host, 'lost the index.');
      if (!isFirst) await dropIndex([server], building);
    });
  }
}
