import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { type FontFace, readFontFace } from '../share-image/font-face.ts';
import type { Raster } from '../share-image/raster.ts';
import { TYPEFACE } from './raster-parts.ts';

type Png = Uint8Array<ArrayBuffer>;
type Waiting = { resolve(png: Png): void; reject(error: Error): void };
type Drawn = { id: number; png?: Png; message?: string };

const PROGRAM = new URL('./raster-thread.ts', import.meta.url);
// The thread holds some 60 MB, and most portals are seldom shared.
const IDLE = 30_000;

/** A raster with a thread of its own. */
export type ThreadedRaster = Raster & { close(): Promise<void> };

/**
 * Draws in another thread, so that no request waits for a picture; the thread is started by the first picture and ends half a minute after
 * the last. If it dies, what waits is rejected and the next picture starts another.
 * @example const raster = openThreadedRaster(); await raster.toPng('<svg …'); await raster.close()
 */
export function openThreadedRaster(): ThreadedRaster {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let face: Promise<FontFace> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let asked = 0;

  async function end(): Promise<void> {
    clearTimeout(timer);
    const ending = thread;
    thread = null;
    face = null;
    await ending?.terminate();
  }

  function fail(error: Error): void {
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function take({ id, png, message }: Drawn): void {
    const one = waiting.get(id);
    waiting.delete(id);
    if (png === undefined) one?.reject(new Error(`The picture cannot be drawn: ${message}`));
    else one?.resolve(png);
    if (waiting.size > 0) return;
    clearTimeout(timer);
    timer = setTimeout(end, IDLE);
    timer.unref();
  }

  function start(): Worker {
    const started = new Worker(PROGRAM);
    started.unref();
    started.on('message', take);
    started.on('error', fail);
    started.on('exit', () => {
      if (thread === started) fail(new Error('The thread that draws pictures ended.'));
    });
    return started;
  }

  return {
    face() {
      face ??= readFile(TYPEFACE).then(readFontFace);
      face.catch(() => {
        face = null;
      });
      return face;
    },
    toPng(svg) {
      clearTimeout(timer);
      thread ??= start();
      asked += 1;
      const id = asked;
      const { promise, resolve, reject } = Promise.withResolvers<Png>();
      waiting.set(id, { resolve, reject });
      thread.postMessage({ id, svg });
      return promise;
    },
    async close() {
      const error = new Error('The portal is closing.');
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      await end();
    },
  };
}
