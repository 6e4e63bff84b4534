import { parentPort, workerData } from 'node:worker_threads';
import { brotliCompressSync, constants } from 'node:zlib';
import type { SnapshotPage } from '#domain/wire/snapshot-index.ts';
import { loadSiteRenderer } from '#worker/node/site-renderer.ts';
import { openProfiles } from './snapshot-file.ts';

/** A page that was made: the file of the build and its packed form. */
export type MadePage = { uscc: string; html: Uint8Array<ArrayBuffer>; br: Uint8Array<ArrayBuffer> };

// Started by render-profiles.ts.
const { build, snapshot }: { build: string; snapshot: string } = workerData;
const render = await loadSiteRenderer(build);
const profileOf = openProfiles(snapshot);

// Nearly as small as the slow ones at a tenth of the time; a page is smaller than this window.
const QUALITY = 5;
const WINDOW = 16;

async function make(page: SnapshotPage): Promise<MadePage> {
  const answer = await render({ kind: 'profile', profile: profileOf(page) }, 'zh-CN');
  if (!answer.ok) throw new Error(`The page of ${page.uscc} was rendered with status ${answer.status}.`);
  const html = new Uint8Array(await answer.arrayBuffer());
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: WINDOW,
    [constants.BROTLI_PARAM_SIZE_HINT]: html.length,
  };
  return { uscc: page.uscc, html, br: new Uint8Array(brotliCompressSync(html, { params })) };
}

async function makeAll(pages: readonly SnapshotPage[]): Promise<void> {
  const made: MadePage[] = [];
  for (const page of pages) made.push(await make(page));
  parentPort?.postMessage(
    made,
    made.flatMap(({ html, br }) => [html.buffer, br.buffer]),
  );
}

parentPort?.on('message', (pages: readonly SnapshotPage[]) => {
  // An error that nobody takes ends the thread, and with it the build.
  makeAll(pages).catch((error: unknown) => setImmediate(() => Promise.reject(error)));
});
parentPort?.postMessage([]);
