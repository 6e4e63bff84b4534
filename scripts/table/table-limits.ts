const MIB = 1024 * 1024;

/**
 * The bounds every file is held to. A department's table stays far below each; a file above one is damaged or hostile.
 * Characters are UTF-16 code units. Example: `if (cells.length > TABLE_LIMITS.columns) …`.
 */
export const TABLE_LIMITS = {
  /** Rows in one batch of the second pass: enough to amortise a turn of the event loop, small enough to hold. */
  batchRows: 500,
  /** The widest national template has about 40 columns; beyond 512 the delimiter or a quote is broken. */
  columns: 512,
  /** A record holds a case's facts, not a book; more means a quote that never closes. */
  recordCharacters: MIB,
  /** Bytes read at once. */
  blockBytes: 256 * 1024,
  /** All parts of an .xlsx unpacked: 1 GiB is about 20 million cells; more is a zip bomb. */
  archiveBytes: 1024 * MIB,
  /** Sheet XML packs 10:1 to 100:1; above 200:1 a part is a zip bomb. */
  entryRatio: 200,
  /** Below this size a ratio proves nothing: small repetitive parts pack very well. */
  entryRatioFromBytes: 10 * MIB,
  /** A workbook has a few dozen parts; thousands are meant to exhaust the reader. */
  archiveEntries: 2_000,
  /** The shared strings are the one part held in memory. */
  sharedStringsBytes: 256 * MIB,
} as const;
