import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBenchServer } from './bench-server.ts';
import { type Measured, median } from './measured.ts';
import { type CorpusEnterprise, makeSearchCorpus } from './search-corpus.ts';
import { fillEmbedded } from './search-engines.ts';

const SIZE = 50_000;
const SEED = 11;
const BATCH = 100;
const TURNS = 30;
const WARM_UP = 5;
const AIM = 25;

async function time(ask: () => Promise<Response>): Promise<number> {
  const started = performance.now();
  const answer = await ask();
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`A question of the bench was answered ${answer.status}.`);
  return performance.now() - started;
}

function batchOf(corpus: readonly CorpusEnterprise[], turn: number): { items: { name: string }[] } {
  const step = Math.floor(corpus.length / BATCH);
  const items = Array.from({ length: BATCH }, (_, at) => ({
    name: corpus[(at * step + turn * 7) % corpus.length]?.name.whole ?? '',
  }));
  return { items };
}

/**
 * Measures a list of a hundred whole names against one look-up of a name, by turns, over fictional enterprises in the embedded engine.
 * @example (await benchMatch())[0]?.ratio
 */
export async function benchMatch(): Promise<Measured[]> {
  const corpus = makeSearchCorpus(SIZE, SEED);
  const folder = mkdtempSync(join(tmpdir(), 'jianxin-bench-match-'));
  try {
    const filled = await fillEmbedded(corpus, folder);
    await filled.close();
    const server = await startBenchServer('search-server-child.ts', [folder]);
    const headers = { 'Content-Type': 'application/json' };
    const lookUps: number[] = [];
    const lists: number[] = [];
    try {
      for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
        const name = encodeURIComponent(corpus[(turn * 997) % corpus.length]?.name.whole ?? '');
        const lookUp = await time(() => fetch(`${server.url}/api/v1/search?q=${name}&limit=10`));
        const body = JSON.stringify(batchOf(corpus, turn));
        const list = await time(() => fetch(`${server.url}/api/v1/match`, { method: 'POST', headers, body }));
        if (turn < WARM_UP) continue;
        lookUps.push(lookUp);
        lists.push(list);
      }
    } finally {
      server.stop();
    }
    const ratio = median(lists) / median(lookUps);
    const detail = `${median(lists).toFixed(1)} ms against ${median(lookUps).toFixed(2)} ms`;
    return [{ what: `match of ${BATCH} names ÷ one look-up`, ratio, aim: `≤ ${AIM}`, met: ratio <= AIM, detail }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
