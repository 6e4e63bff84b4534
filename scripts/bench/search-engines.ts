import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { meilisearchEngine } from '#search-index/meilisearch-engine.ts';
import { createIndex, dropIndex } from '#search-index/meilisearch-index.ts';
import { openServers } from '#search-index/meilisearch-servers.ts';
import { placeNames } from '#search-index/place-names.ts';
import type { SearchEngine } from '#search-index/search-engine.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { type Contestant, contestantOf, PAGE } from './search-ask.ts';
import { type CorpusEnterprise, documentOf } from './search-corpus.ts';

/** An engine filled with a corpus. `seconds`, `bytes`: what filling took, and its size a document (NaN: not known). */
export type FilledEngine = {
  contestant: Contestant;
  engine: SearchEngine;
  seconds: number;
  bytes: number;
  close(): Promise<void>;
};

/** Where a Meilisearch for the bench lies; null if `MEILI_URL` names none. */
export type BenchMeilisearch = { url: string; key: string | undefined };

const PLACES = placeNames(xianning);

/** Reads `MEILI_URL` and `MEILI_KEY`. */
export function benchMeilisearch(environment: NodeJS.ProcessEnv): BenchMeilisearch | null {
  const { MEILI_URL, MEILI_KEY } = environment;
  return MEILI_URL === undefined || MEILI_URL === '' ? null : { url: MEILI_URL, key: MEILI_KEY };
}

async function fill(
  corpus: readonly CorpusEnterprise[],
  chunk: number,
  put: (documents: ReturnType<typeof documentOf>[]) => Promise<unknown>,
): Promise<number> {
  const started = performance.now();
  for (let at = 0; at < corpus.length; at += chunk) await put(corpus.slice(at, at + chunk).map(documentOf));
  return (performance.now() - started) / 1000;
}

function bytesUnder(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

type Filling = { corpus: string; seconds: number; bytes: number };

function readFilling(path: string): Filling | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Filling) : null;
}

/**
 * Fills the embedded engine, in a folder that is empty or that it filled with the same corpus before: then what filling took is what it took
 * then.
 */
export async function fillEmbedded(corpus: readonly CorpusEnterprise[], folder: string): Promise<FilledEngine> {
  const note = join(folder, 'filled.json');
  const first = corpus[0]?.uscc ?? '';
  const called = `${corpus.length} ${first} ${corpus.at(-1)?.name.whole ?? ''}`;
  const filled = readFilling(note);
  const { db, close } = await openDatabase(folder);
  const empty = bytesUnder(folder);
  const engine = embeddedEngine(db, PLACES);
  const filling = { corpus: called, seconds: filled?.seconds ?? 0, bytes: filled?.bytes ?? 0 };
  if (filled?.corpus !== called) {
    filling.seconds = await fill(corpus, 1000, (documents) => engine.put(documents));
    await db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').run();
    filling.bytes = (bytesUnder(folder) - empty) / corpus.length;
    writeFileSync(note, JSON.stringify(filling));
  }
  return {
    contestant: contestantOf('embedded', engine),
    engine,
    seconds: filling.seconds,
    bytes: filling.bytes,
    close: async () => close(),
  };
}

async function sizeOf(client: Meilisearch, index: string, documents: number): Promise<number> {
  const stats: unknown = await client.getStats();
  const { indexes } = stats as { indexes: Record<string, { rawDocumentDbSize?: number }> };
  return (indexes[index]?.rawDocumentDbSize ?? Number.NaN) / documents;
}

/** Fills our engine on a Meilisearch server. */
export async function fillMeilisearch(
  corpus: readonly CorpusEnterprise[],
  { url, key }: BenchMeilisearch,
): Promise<FilledEngine & { index: string }> {
  const servers = openServers({ urls: [url], searchKey: key, writeKey: key, prefix: 'bench', timeout: 10_000 });
  const index = `bench-${process.pid}`;
  await createIndex(servers, index);
  const engine = meilisearchEngine({ servers, index, places: PLACES });
  const seconds = await fill(corpus, 10_000, (documents) => engine.put(documents));
  const client = new Meilisearch({ host: url, ...(key === undefined ? {} : { apiKey: key }) });
  return {
    contestant: contestantOf('Meilisearch, ours', engine),
    engine,
    index,
    seconds,
    bytes: await sizeOf(client, index, corpus.length),
    close: () => dropIndex(servers, index),
  };
}

/** Fills a Meilisearch index with the same names and numbers and leaves all its settings as they are shipped. */
export async function fillDefaultMeilisearch(
  corpus: readonly CorpusEnterprise[],
  { url, key }: BenchMeilisearch,
): Promise<Omit<FilledEngine, 'engine'>> {
  const client = new Meilisearch({ host: url, timeout: 60_000, ...(key === undefined ? {} : { apiKey: key }) });
  const index = client.index(`bench-default-${process.pid}`);
  const patience = { timeout: 1_200_000, interval: 100 };
  await client.createIndex(index.uid, { primaryKey: 'id' }).waitTask(patience);
  const seconds = await fill(corpus, 10_000, (documents) =>
    index
      .addDocuments(
        documents.map(({ uscc, name, formerNames, identifiers }) => ({
          id: uscc,
          name,
          formerNames,
          identifiers: identifiers.map(({ value }) => value),
        })),
      )
      .waitTask(patience),
  );
  return {
    contestant: {
      name: 'Meilisearch, default',
      ask: async (text) => {
        const { hits, estimatedTotalHits } = await index.search(text, { limit: PAGE, attributesToRetrieve: ['id'] });
        const codes = hits.map(({ id }) => String(id));
        return { codes, opened: codes.length === 1 ? (codes[0] ?? null) : null, total: estimatedTotalHits };
      },
    },
    seconds,
    bytes: await sizeOf(client, index.uid, corpus.length),
    close: async () => {
      await index.delete().waitTask(patience);
    },
  };
}
