import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFontFace } from './font-face.ts';
import type { Raster } from './raster.ts';

/** What the rasteriser is made of: its program, compiled already where the platform does that, and a typeface (OpenType). */
export type RasterParts = { program: WebAssembly.Module | Uint8Array<ArrayBuffer>; typeface: Uint8Array };

const FAMILY = 'Noto Sans Hans';

let started: Promise<void> | null = null;

/**
 * A raster that draws in this thread, by resvg. Its parts are read when it is first asked.
 * @example openWasmRaster(async () => ({ program, typeface })).toPng('<svg …')
 */
export function openWasmRaster(read: () => Promise<RasterParts>): Raster {
  let reading: Promise<RasterParts> | null = null;

  async function parts(): Promise<RasterParts> {
    reading ??= read().catch((error: unknown) => {
      // What failed once is tried again by the next who asks.
      reading = null;
      throw error;
    });
    return reading;
  }

  return {
    face: async () => readFontFace((await parts()).typeface),
    async toPng(svg) {
      const { program, typeface } = await parts();
      // The program can be started once in a thread.
      started ??= initWasm(program);
      await started;
      const drawing = new Resvg(svg, {
        font: { fontBuffers: [typeface], defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
      });
      try {
        const image = drawing.render();
        try {
          return new Uint8Array(image.asPng());
        } finally {
          image.free();
        }
      } finally {
        drawing.free();
      }
    },
  };
}
