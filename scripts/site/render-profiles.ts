import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SnapshotPage } from '#domain/wire/snapshot-index.ts';
import type { MadePage } from './render-thread.ts';

const PROGRAM = new URL('./render-thread.ts', import.meta.url);
const AT_ONCE = 50;
// A thread takes half a second to learn the pages; below so many, one is sooner done alone.
const WORTH_A_THREAD = 400;
// Of every page, nearly everything is garbage as soon as it is written: a larger nursery spares most of the collecting.
const YOUNG_MB = 64;

/** Which pages are made, from which snapshot and by which build's server. */
export type ProfileOrder = { build: string; snapshot: string; pages: readonly SnapshotPage[] };

/**
 * Makes the pages of profiles, and the Brotli form beside each, by the renderer of a build that is there: the one that makes live pages, so
 * that a page is the same bytes whenever it is made. All processors render; one thread writes, since several in one folder only wait for
 * each other. Clients that take gzip alone are served by the server, which packs for them what they ask for.
 * @throws with the first error of a page
 * @example await renderProfiles({ build: 'dist/node', snapshot: '.data/snapshot', pages })
 */
export async function renderProfiles({ build, snapshot, pages }: ProfileOrder): Promise<void> {
  if (pages.length === 0) return;
  const folder = join(build, 'client', 'enterprise');
  mkdirSync(folder, { recursive: true });
  let next = 0;
  const batch = (): readonly SnapshotPage[] => {
    next += AT_ONCE;
    return pages.slice(next - AT_ONCE, next);
  };
  const threads: Worker[] = [];
  const run = (): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const thread = new Worker(PROGRAM, {
      workerData: { build, snapshot },
      env: { ...process.env, NODE_ENV: 'production' },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    threads.push(thread);
    thread.on('error', reject);
    thread.on('message', (made: readonly MadePage[]) => {
      const more = batch();
      // It renders while this thread writes.
      if (more.length > 0) thread.postMessage(more);
      for (const { uscc, html, br } of made) {
        writeFileSync(join(folder, `${uscc}.html`), html);
        writeFileSync(join(folder, `${uscc}.html.br`), br);
      }
      if (more.length === 0) resolve();
    });
    return promise;
  };
  const count = Math.min(availableParallelism(), Math.ceil(pages.length / WORTH_A_THREAD));
  try {
    await Promise.all(Array.from({ length: count }, run));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
