import { beginFile, finishFile, ingestRows } from '#worker/ingest/ingest.ts';
import type { IngestRow, SourceFile } from '#worker/ingest/ingest-row.ts';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';
import type { Database } from '#worker/store/database.ts';

/** Imports a whole file in batches of `size` rows, as the importer does. */
export async function importRows(
  db: Database,
  file: SourceFile,
  rows: readonly IngestRow[],
  size = 500,
): Promise<RowVerdict[]> {
  await beginFile(db, file);
  const verdicts: RowVerdict[] = [];
  for (let at = 0; at < rows.length; at += size) {
    verdicts.push(...(await ingestRows(db, file, rows.slice(at, at + size), [])));
  }
  await finishFile(db, file, { accepted: rows.length });
  return verdicts;
}

/** The verdicts of an import as short texts. @example ['accepted', 'held conflict-in-file'] */
export function inShort(verdicts: readonly RowVerdict[]): string[] {
  return verdicts.map(({ verdict, rule }) => (rule === undefined ? verdict : `${verdict} ${rule}`));
}
