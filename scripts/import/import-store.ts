import type { HeldRow } from '#worker/ingest/held-row.ts';
import type { IngestRow, SourceFile } from '#worker/ingest/ingest-row.ts';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';
import type { VerdictCounts } from './verdict-counts.ts';

/**
 * The one writer as the importer sees it: worker/ingest bound to a database, or nothing at all for a dry run.
 * `ingest` answers with one verdict for every record it was given; a held row needs no answer. `note` keeps what was found in rows, for the
 * report that goes back to the unit; a store without it keeps none.
 */
export type ImportStore = {
  begin(file: SourceFile): Promise<void>;
  ingest(file: SourceFile, rows: readonly IngestRow[], held: readonly HeldRow[]): Promise<readonly RowVerdict[]>;
  note?(file: SourceFile, faults: readonly RowVerdict[]): Promise<void>;
  finish(file: SourceFile, counts: VerdictCounts): Promise<void>;
};
