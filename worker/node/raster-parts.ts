import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { RasterParts } from '../share-image/wasm-raster.ts';

const { resolve } = createRequire(import.meta.url);

/** The one typeface share images are drawn with, as its package holds it. */
export const TYPEFACE = join(dirname(resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Medium.otf');

/** Reads the rasteriser and the typeface from their packages. */
export async function readRasterParts(): Promise<RasterParts> {
  const [program, typeface] = await Promise.all([
    readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    readFile(TYPEFACE),
  ]);
  return { program: new Uint8Array(program), typeface };
}
