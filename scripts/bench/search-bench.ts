import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBenchServer } from './bench-server.ts';
import { median } from './measured.ts';
import type { Contestant } from './search-ask.ts';
import { openMiniSearch, openTrigram } from './search-baselines.ts';
import { type CorpusEnterprise, documentOf, makeSearchCorpus } from './search-corpus.ts';
import {
  benchMeilisearch,
  type FilledEngine,
  fillDefaultMeilisearch,
  fillEmbedded,
  fillMeilisearch,
} from './search-engines.ts';
import { makeSearchQueries } from './search-queries.ts';
import type { LabelledQuery } from './search-query.ts';
import { measureRelevance, overallRank } from './search-relevance.ts';
import { measureSpeed, type Speed } from './search-speed.ts';
import type { EngineRelevance } from './search-table.ts';

/**
 * What is measured. `hasBaselines`: engines to compare with, which a million names would not fit in the memory of. `data`: a folder in which
 * the embedded index is kept, and used again if it is there; null for one that is thrown away.
 */
export type SearchBenchOptions = {
  size: number;
  each: number;
  seed: number;
  hasBaselines: boolean;
  data: string | null;
};

/** What filling an engine took, in seconds, its bytes a document, and the median of putting one changed enterprise, in ms. */
export type EngineCost = { name: string; seconds: number; bytes: number; change: number };

/** All that was measured. */
export type SearchBenchResult = {
  queries: number;
  relevance: EngineRelevance[];
  costs: EngineCost[];
  speeds: { name: string; speed: Speed }[];
};

const CHANGES = 30;

async function costOf(filled: FilledEngine, corpus: readonly CorpusEnterprise[]): Promise<EngineCost> {
  const times: number[] = [];
  for (const enterprise of corpus.slice(0, CHANGES)) {
    const started = performance.now();
    await filled.engine.put([documentOf(enterprise)]);
    times.push(performance.now() - started);
  }
  const { seconds, bytes, contestant } = filled;
  return { name: contestant.name, seconds, bytes, change: median(times) };
}

/**
 * Measures relevance, cost and speed of every engine at hand over one corpus and one set of labelled queries.
 * @param tell is told what is going on, a line at a time
 */
export async function benchSearch(
  { size, each, seed, hasBaselines, data }: SearchBenchOptions,
  tell: (line: string) => void,
): Promise<SearchBenchResult> {
  tell(`${size} fictional enterprises, seed ${seed}`);
  const corpus = makeSearchCorpus(size, seed);
  const queries = makeSearchQueries(corpus, each, seed + 1);
  tell(`${queries.length} labelled queries`);
  const result: SearchBenchResult = { queries: queries.length, relevance: [], costs: [], speeds: [] };
  const judge = async (contestant: Contestant): Promise<void> => {
    tell(`relevance: ${contestant.name}`);
    const results = await measureRelevance(contestant, queries);
    result.relevance.push({ name: contestant.name, results });
    tell(`  mean reciprocal rank ${overallRank(results).toFixed(3)}`);
  };
  const folder = data ?? mkdtempSync(join(tmpdir(), 'jianxin-bench-search-'));
  const meilisearch = benchMeilisearch(process.env);
  try {
    tell('filling the embedded engine');
    const embedded = await fillEmbedded(corpus, folder);
    await judge(embedded.contestant);
    result.costs.push(await costOf(embedded, corpus));
    result.speeds.push({ name: embedded.contestant.name, speed: await speedOf(corpus, queries, [folder]) });
    await embedded.close();
    if (meilisearch !== null) {
      tell('filling Meilisearch');
      const ours = await fillMeilisearch(corpus, meilisearch);
      await judge(ours.contestant);
      result.costs.push(await costOf(ours, corpus));
      const words = [folder, ours.index];
      result.speeds.push({ name: ours.contestant.name, speed: await speedOf(corpus, queries, words) });
      await ours.close();
      tell('filling Meilisearch with its default settings');
      const plain = await fillDefaultMeilisearch(corpus, meilisearch);
      await judge(plain.contestant);
      await plain.close();
    }
    if (hasBaselines) {
      const documents = corpus.map(documentOf);
      await judge(openTrigram(documents));
      await judge(openMiniSearch(documents));
    }
  } finally {
    if (data === null) rmSync(folder, { recursive: true, force: true });
  }
  return result;
}

async function speedOf(
  corpus: readonly CorpusEnterprise[],
  queries: readonly LabelledQuery[],
  words: readonly string[],
): Promise<Speed> {
  const server = await startBenchServer('search-server-child.ts', words);
  try {
    return await measureSpeed(server, corpus, queries);
  } finally {
    server.stop();
  }
}
