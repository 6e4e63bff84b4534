import type { HeldRow } from '#worker/ingest/held-row.ts';
import type { IngestRow, SourceFile } from '#worker/ingest/ingest-row.ts';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';
import type { VerdictCounts } from './verdict-counts.ts';

/**
 * The one writer as the importer sees it: worker/ingest bound to a database, or nothing at all for a dry run.
 * `ingest` answers with one verdict for every record it was given; a held row needs no answer.
 */
export type ImportStore = {
  begin(file: SourceFile): Promise<void>;
  ingest(file: SourceFile, rows: readonly IngestRow[], held: readonly HeldRow[]): Promise<readonly RowVerdict[]>;
  finish(file: SourceFile, counts: VerdictCounts): Promise<void>;
};
