import type { KeptFile } from '../store/open-part.ts';

/**
 * Where a host keeps the files of open data. A name is made from what the file holds, so a file never changes and one that was made again from the
 * same is the same; what is offered stands in the database alone.
 */
export type DumpFiles = {
  /** Packs text (gzip) and keeps it, whole or not at all. Memory does not grow with its length. */
  keep(stem: string, ending: string, text: Iterable<string> | AsyncIterable<string>): Promise<KeptFile>;
  /** The bytes of a kept file; null: it is gone. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Size and digest of files one after another, in constant memory; null: one of them is gone. */
  measure(names: readonly string[]): Promise<{ bytes: number; sha256: string } | null>;
  /** Which of these are gone. */
  missing(names: readonly string[]): Promise<string[]>;
  /** Deletes every file but these. */
  sweep(kept: ReadonlySet<string>): Promise<void>;
};
