import { drawShareImage } from './draw-share-image.ts';
import type { Raster } from './raster.ts';
import type { ShareCard } from './share-card.ts';

type Png = Uint8Array<ArrayBuffer>;

/** Share images, drawn when first asked for. */
export type ShareImages = {
  /** Whether the image is there already, so that giving it costs nothing. */
  has(card: ShareCard): boolean;
  /** The image; null: too many are waiting to be drawn, and this one is not begun. Rejects if this host cannot draw. */
  draw(card: ShareCard): Promise<Png | null>;
};

const MEMORY = 12 * 1024 * 1024;
const WAITING = 12;

/**
 * Keeps what was drawn (12 MB at most, the least recently asked leave first), draws one at a time, and lets no more than twelve wait: a
 * flood of questions for images costs one thread and no more.
 * @example await openShareImages(raster).draw(card)
 */
export function openShareImages(raster: Raster): ShareImages {
  const made = new Map<string, Png>();
  const drawing = new Map<string, Promise<Png>>();
  let last: Promise<unknown> = Promise.resolve();
  let bytes = 0;

  function remember(key: string, image: Png): void {
    made.set(key, image);
    bytes += image.length;
    for (const [oldest, { length }] of made) {
      if (bytes <= MEMORY) break;
      made.delete(oldest);
      bytes -= length;
    }
  }

  function begin(key: string, card: ShareCard): Promise<Png> {
    const image = last
      .then(() => drawShareImage(raster, card))
      .then((png) => {
        remember(key, png);
        return png;
      })
      .finally(() => drawing.delete(key));
    last = image.catch(() => undefined);
    drawing.set(key, image);
    return image;
  }

  return {
    has: (card) => made.has(JSON.stringify(card)),
    async draw(card) {
      const key = JSON.stringify(card);
      const known = made.get(key);
      if (known !== undefined) {
        made.delete(key);
        made.set(key, known);
        return known;
      }
      const begun = drawing.get(key);
      if (begun !== undefined) return begun;
      return drawing.size >= WAITING ? null : begin(key, card);
    },
  };
}
