import type { Env } from '../env.ts';
import type { Raster } from './raster.ts';
import { openWasmRaster } from './wasm-raster.ts';

/** Where the build puts the typeface among the static files of a host that has no disk. */
export const TYPEFACE_PATH = '/share-typeface.otf';

/**
 * A raster that draws in this isolate, with the typeface from the static files.
 * @param program resvg, compiled by the platform
 * @example openAssetRaster(env, program)
 */
export function openAssetRaster({ ASSETS }: Pick<Env, 'ASSETS'>, program: WebAssembly.Module): Raster {
  return openWasmRaster(async () => {
    // Only the path counts: the binding answers whatever the host.
    const answer = await ASSETS.fetch(new Request(`https://assets.invalid${TYPEFACE_PATH}`));
    if (!answer.ok) throw new Error(`The build has no ${TYPEFACE_PATH}; build the site again.`);
    return { program, typeface: new Uint8Array(await answer.arrayBuffer()) };
  });
}
