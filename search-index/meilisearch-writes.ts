import type { EnqueuedTaskPromise, Task } from 'meilisearch';
import { type IndexedDocument, toIndexedDocument } from './meilisearch-document.ts';
import type { MeilisearchOptions } from './meilisearch-engine.ts';
import { dependOnServer, MeilisearchFault } from './meilisearch-fault.ts';
import { type MeilisearchServer, serverOf } from './meilisearch-servers.ts';
import type { SearchDocument } from './search-document.ts';

/** How the job writes to the servers. A call ends when every server has done it; of a `bulk`, when it has been told, and `settle` waits. */
export type MeilisearchWrites = {
  put(documents: readonly SearchDocument[]): Promise<void>;
  remove(usccs: readonly string[]): Promise<void>;
  settle(): Promise<void>;
};

const PATIENCE = { timeout: 600_000, interval: 50 };

/**
 * Waits until a server has done what it was asked to.
 * @throws MeilisearchFault if it failed
 */
export async function waitFor(server: MeilisearchServer, asked: EnqueuedTaskPromise): Promise<Task> {
  const task = await asked.waitTask(PATIENCE);
  if (task.status === 'succeeded') return task;
  throw new MeilisearchFault(server.host, `could not do ${task.type} (${task.error?.code ?? task.status}).`);
}

/** Opens the writing side. A server that holds no index of this version is not given one: documents alone would make one without settings. */
export function openWrites({ servers, index, places }: MeilisearchOptions, bulk = false): MeilisearchWrites {
  const told: { server: MeilisearchServer; asked: EnqueuedTaskPromise }[] = [];

  const onEach = async (step: (server: MeilisearchServer, place: number) => Promise<unknown>): Promise<void> => {
    await Promise.all(servers.map((server, place) => dependOnServer(server.host, () => step(server, place))));
  };

  async function write(server: MeilisearchServer, own: readonly IndexedDocument[], others: readonly string[]) {
    if (own.length === 0 && others.length === 0) return;
    const target = server.write.index<IndexedDocument>(index);
    await target.getRawInfo();
    const asked: EnqueuedTaskPromise[] = [];
    if (others.length > 0) asked.push(target.deleteDocuments([...others]));
    if (own.length > 0) asked.push(target.addDocuments([...own], { primaryKey: 'id' }));
    if (bulk) {
      for (const one of asked) await one;
      told.push(...asked.map((one) => ({ server, asked: one })));
      return;
    }
    for (const one of asked) await waitFor(server, one);
  }

  return {
    put: async (documents) => {
      const latest = [...new Map(documents.map((document) => [document.uscc, document])).values()];
      const indexed = latest.map((document) => toIndexedDocument(document, places));
      await onEach((server, place) => {
        const own = indexed.filter(({ region }) => serverOf(region, servers.length) === place);
        const owned = new Set(own.map(({ id }) => id));
        // An enterprise that moved to another region may still lie on this server.
        const moved = servers.length === 1 ? [] : indexed.map(({ id }) => id).filter((id) => !owned.has(id));
        return write(server, own, moved);
      });
    },
    remove: (usccs) => onEach((server) => write(server, [], usccs)),
    settle: async () => {
      for (const { server, asked } of told.splice(0)) await dependOnServer(server.host, () => waitFor(server, asked));
    },
  };
}
