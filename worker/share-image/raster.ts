import type { FontFace } from './font-face.ts';

/** What turns SVG into a PNG on a host, with one typeface that has Chinese. Both members reject if the host cannot. */
export type Raster = {
  face(): Promise<FontFace>;
  toPng(svg: string): Promise<Uint8Array<ArrayBuffer>>;
};
