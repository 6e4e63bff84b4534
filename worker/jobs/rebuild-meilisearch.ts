import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { type MeilisearchOptions, meilisearchEngine } from '#search-index/meilisearch-engine.ts';
import { beginGeneration, countDocuments, isBuilt, swapGeneration } from '#search-index/meilisearch-generation.ts';
import { openWrites } from '#search-index/meilisearch-writes.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import type { SearchEngine } from '#search-index/search-engine.ts';
import { adoptIndexProgress, forgetIndexProgress } from '../store/adopt-index-progress.ts';
import type { Database } from '../store/database.ts';
import { syncSearch } from './sync-search.ts';

// A server takes about a second for a page however small it is.
const PAGE = 2000;

/** An engine that hands documents on in big pages; `settle` hands on the rest, waits, and tells how many enterprises there are. */
function bulkEngine(options: MeilisearchOptions): { engine: SearchEngine; settle(): Promise<number> } {
  const { name, search } = meilisearchEngine(options);
  const writes = openWrites(options, true);
  const codes = new Set<string>();
  let waiting: SearchDocument[] = [];
  const handOn = async (): Promise<void> => {
    await writes.put(waiting);
    waiting = [];
  };
  const engine: SearchEngine = {
    ...{ name, search },
    put: async (documents) => {
      for (const document of documents) {
        codes.add(document.uscc);
        waiting.push(document);
      }
      if (waiting.length >= PAGE) await handOn();
    },
    remove: async (usccs) => {
      // Of one that was never given there is nothing to take away.
      const gone = usccs.filter((uscc) => codes.delete(uscc));
      if (gone.length === 0) return;
      await handOn();
      await writes.remove(gone);
    },
  };
  return {
    engine,
    settle: async () => {
      await handOn();
      await writes.settle();
      return codes.size;
    },
  };
}

/**
 * Makes the Meilisearch index anew from the record beside the one that answers: build, verify the count, swap, note it in the audit,
 * drop the old. Searches meet the old index or the new one, never a part. What changes meanwhile is followed after the swap. Killed, it
 * leaves the old index answering; the next building clears what was left.
 * @returns how many enterprises the index holds
 * @throws MeilisearchFault, or Error if the count is wrong; then the old index answers
 * @example await rebuildMeilisearch(db, meilisearch, asOf, xianning, new Date().toISOString())
 */
export async function rebuildMeilisearch(
  db: Database,
  options: MeilisearchOptions,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
  at: string,
): Promise<number> {
  const { servers, places } = options;
  const building = await beginGeneration(options, at.replaceAll(/\D/g, ''));
  const { engine, settle } = bulkEngine({ servers, places, index: building });
  await forgetIndexProgress(db, engine.name);
  await syncSearch(db, engine, asOf, jurisdiction);
  const given = await settle();
  const held = await countDocuments(servers, building);
  if (held !== given) {
    throw new Error(
      `The new index ${building} holds ${held} enterprises, but was given ${given}. It is not put in place; the old one answers. Make it again: npm run reindex.`,
    );
  }
  await swapGeneration(options, building);
  await adoptIndexProgress(db, engine.name, meilisearchEngine(options).name, { at, held, building });
  return held;
}

/**
 * Brings the Meilisearch index up to the record: follows what changed, or makes it anew where a server has none of this version.
 * @example await keepMeilisearch(db, meilisearch, asOf, xianning, () => new Date().toISOString())
 */
export async function keepMeilisearch(
  db: Database,
  options: MeilisearchOptions,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
  now: () => string,
): Promise<void> {
  if (await isBuilt(options)) await syncSearch(db, meilisearchEngine(options), asOf, jurisdiction);
  else await rebuildMeilisearch(db, options, asOf, jurisdiction, now());
}
