import { parentPort } from 'node:worker_threads';
import { openWasmRaster } from '../share-image/wasm-raster.ts';
import { readRasterParts } from './raster-parts.ts';

// Started by threaded-raster.ts: draws one picture after another, and ends when told to.
const raster = openWasmRaster(readRasterParts);

parentPort?.on('message', ({ id, svg }: { id: number; svg: string }) => {
  raster.toPng(svg).then(
    (png) => parentPort?.postMessage({ id, png }, [png.buffer]),
    (error: unknown) => parentPort?.postMessage({ id, message: error instanceof Error ? error.message : 'unknown' }),
  );
});
