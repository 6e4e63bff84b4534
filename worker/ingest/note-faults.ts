import type { Database } from '../store/database.ts';
import type { SourceFile } from './ingest-row.ts';
import type { RowVerdict } from './row-verdict.ts';

/**
 * Keeps what was found in rows of a file, so that the desk can send it back to the unit. What the first run said of a row stays; said again,
 * it changes nothing. Codes are not kept: that of a refused row may be anything.
 * @param faults verdicts with a rule; those without are left out
 * @example await noteFaults(db, file, [{ line: 7, verdict: 'rejected', rule: 'uscc-shape', message: '…' }])
 */
export async function noteFaults(db: Database, file: SourceFile, faults: readonly RowVerdict[]): Promise<void> {
  const rows = faults.flatMap(({ line, verdict, rule, column, message }) =>
    rule === undefined ? [] : [[line, verdict, rule, column ?? null, message ?? '']],
  );
  await db
    .prepare(
      `INSERT OR IGNORE INTO import_fault (file_digest, line, verdict, rule, column_name, message)
       SELECT ?1, value->>0, value->>1, value->>2, value->>3, value->>4 FROM json_each(?2)`,
    )
    .bind(file.digest, JSON.stringify(rows))
    .run();
}
