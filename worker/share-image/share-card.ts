/**
 * What a share image says, in reading order. Chat programs keep images for ever, so it names whom or what a page is about and where to
 * read the rest; nothing stands in it that the law ends.
 */
export type ShareCard = {
  /** `wide`: 1200 × 630, for link previews; `poster`: 1080 × 1440, for phones and print. */
  shape: 'wide' | 'poster';
  /** Name of the portal. */
  site: string;
  /** A short line above the title; null: none. */
  kicker: string | null;
  title: string;
  /** Short lines under the title, e.g. the code and the region. */
  lines: readonly string[];
  /** What to do with the address. */
  call: string;
  /** The address of the page, scheme and host included; stands as a QR code and in letters. */
  address: string;
  /** What the image is not. */
  note: string;
  /** The label of example data; null: it is none. */
  demo: string | null;
};
