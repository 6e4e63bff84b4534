import type { Raster } from './raster.ts';
import type { ShareCard } from './share-card.ts';
import { shareSvg } from './share-svg.ts';

/**
 * Draws a share image as PNG: the same card and typeface give the same bytes. Takes about a tenth of a second of a processor; whoever
 * serves it to the public bounds how often (see share-images.ts).
 * @example await drawShareImage(raster, { shape: 'poster', title: '…', … })
 */
export async function drawShareImage(raster: Raster, card: ShareCard): Promise<Uint8Array<ArrayBuffer>> {
  return raster.toPng(shareSvg(card, await raster.face()));
}
