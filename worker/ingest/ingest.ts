import type { Database } from '../store/database.ts';
import { planBatch } from './batch-plan.ts';
import { batchStatements } from './batch-statements.ts';
import type { HeldRow } from './held-row.ts';
import type { IngestRow, SourceFile } from './ingest-row.ts';
import { readKnownState } from './known-state.ts';
import { recordId } from './record-id.ts';
import type { RowVerdict } from './row-verdict.ts';

// Each retry means that another importer changed one of these very records a moment ago.
const TRIES = 5;

/** Notes that a file is being received. A file that was received before keeps its first instant. */
export async function beginFile(db: Database, file: SourceFile): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO source_file (digest, name, layout, kind, encoding, row_count, received_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (digest) DO NOTHING`,
      )
      .bind(file.digest, file.name, file.layout, file.kind, file.encoding, file.rows, file.receivedAt),
    audit(db, file, 'begin', {}),
  ]);
}

/**
 * Takes a batch of rows into the record: new records are accepted, changed ones corrected with the old version kept, known ones are
 * duplicates, and what cannot be attached with certainty is held. All of it is one transaction; whatever is answered is stored. The same
 * rows given again, in batches of any size and after any interruption, change nothing more.
 * @returns one verdict for each of `rows`, in their order (`held` rows carry theirs already)
 * @throws what the database throws; then nothing of the batch was stored
 * @example await ingestRows(db, file, rows, []) // [{ line: 2, verdict: 'accepted', uscc: '91421200MA0XN00A4C' }]
 */
export async function ingestRows(
  db: Database,
  file: SourceFile,
  rows: readonly IngestRow[],
  held: readonly HeldRow[],
): Promise<RowVerdict[]> {
  const ids = rows.map((row) => recordId(row.kind, row.uscc, row.naturalKey));
  const keys = rows.map((row, place): [string, string] => [row.uscc, ids[place] ?? '']);
  const usccs = [...new Set(rows.map(({ uscc }) => uscc))];
  for (let attempt = 1; ; attempt += 1) {
    const plan = planBatch(rows, ids, file, await readKnownState(db, usccs, keys));
    const statements = batchStatements(db, plan, file, rows, held);
    if (statements.length === 0) return plan.verdicts;
    try {
      await db.batch(statements);
      return plan.verdicts;
    } catch (error) {
      if (attempt === TRIES || !(error instanceof Error) || !/UNIQUE constraint failed/.test(error.message))
        throw error;
    }
  }
}

/** Notes that a file was received to its end: the sources it speaks for are current as of now. `counts`: rows by verdict. */
export async function finishFile(
  db: Database,
  file: SourceFile,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO source_state (kind, unit, received_at)
         SELECT ?3, unit, ?2 FROM source_file_unit WHERE file_digest = ?1
         ON CONFLICT (kind, unit) DO UPDATE SET received_at = max(received_at, excluded.received_at)`,
      )
      .bind(file.digest, file.receivedAt, file.kind),
    db
      .prepare('UPDATE source_file SET finished_at = ?2, counts = ?3 WHERE digest = ?1')
      .bind(file.digest, file.receivedAt, JSON.stringify(counts)),
    audit(db, file, 'finish', counts),
  ]);
}

function audit(db: Database, file: SourceFile, action: 'begin' | 'finish', detail: Readonly<Record<string, number>>) {
  return db
    .prepare("INSERT INTO audit (at, actor, action, subject, detail) VALUES (?1, 'import', ?2, ?3, ?4)")
    .bind(file.receivedAt, action, file.digest, JSON.stringify(detail));
}
