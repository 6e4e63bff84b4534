import type { D1PreparedStatement } from '@cloudflare/workers-types';
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

/** Notes that a file is being received. A file that was received before keeps its first instant and its place in the order of files. */
export async function beginFile(db: Database, file: SourceFile): Promise<void> {
  const { digest, name, layout, kind, encoding, rows, receivedAt, receivedOn } = file;
  await db.batch([
    db
      .prepare(
        `INSERT INTO source_file (digest, name, layout, kind, encoding, row_count, received_at, received_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (digest) DO NOTHING`,
      )
      .bind(digest, name, layout, kind, encoding, rows, receivedAt, receivedOn),
    ...(file.sender === null
      ? []
      : [
          db
            .prepare('INSERT OR IGNORE INTO source_file_unit (file_digest, unit) VALUES (?1, ?2)')
            .bind(digest, file.sender),
        ]),
    audit(db, file, 'begin', {}),
  ]);
}

/**
 * Takes a batch of rows into the record: new records are accepted, changed ones corrected with the old version kept, known ones are
 * duplicates, and what cannot be attached with certainty is held. All of it is one transaction; whatever is answered is stored. The same
 * rows given again, in batches of any size and after any interruption, change nothing more; two importers at once never lose or double.
 * @param alongside statements of the same transaction, asked for anew at every try with the verdicts; what it throws stops everything
 * @returns one verdict for each of `rows`, in their order (`held` rows carry theirs already)
 * @throws Error if the file was not begun; what the database throws; then nothing of the batch was stored
 * @example await ingestRows(db, file, rows, []) // [{ line: 2, verdict: 'accepted', uscc: '91421200MA0XN00A4C' }]
 */
export async function ingestRows(
  db: Database,
  file: SourceFile,
  rows: readonly IngestRow[],
  held: readonly HeldRow[],
  alongside: (verdicts: readonly RowVerdict[]) => Promise<readonly D1PreparedStatement[]> = async () => [],
): Promise<RowVerdict[]> {
  const ids = rows.map((row) => recordId(row.kind, row.uscc, row.naturalKey));
  for (let attempt = 1; ; attempt += 1) {
    const state = await readKnownState(db, file.digest, rows, ids);
    const plan = planBatch(rows, ids, state);
    const statements = [
      ...batchStatements(db, plan, file, state.file, rows, held),
      ...(await alongside(plan.verdicts)),
    ];
    if (statements.length === 0) return plan.verdicts;
    try {
      await db.batch(statements);
      return plan.verdicts;
    } catch (error) {
      // A constraint: another importer wrote one of these very records since they were read. Look again.
      if (attempt === TRIES || !(error instanceof Error) || !/constraint failed/i.test(error.message)) throw error;
    }
  }
}

/**
 * Notes that a file was received to its end: the units in it, and the one that sent it, are current as of its first receipt. Said again, it changes nothing.
 * @param counts rows by verdict
 */
export async function finishFile(
  db: Database,
  file: SourceFile,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO source_state (kind, unit, received_at)
         SELECT f.kind, u.unit, f.received_at FROM source_file f JOIN source_file_unit u ON u.file_digest = f.digest
         WHERE f.digest = ?1
         ON CONFLICT (kind, unit) DO UPDATE SET received_at = max(received_at, excluded.received_at)`,
      )
      .bind(file.digest),
    db
      .prepare('UPDATE source_file SET finished_at = ?2, counts = ?3 WHERE digest = ?1 AND finished_at IS NULL')
      .bind(file.digest, file.receivedAt, JSON.stringify(counts)),
    audit(db, file, 'finish', counts),
  ]);
}

function audit(db: Database, file: SourceFile, action: 'begin' | 'finish', detail: Readonly<Record<string, number>>) {
  return db
    .prepare("INSERT INTO audit (at, actor, action, subject, detail) VALUES (?1, 'import', ?2, ?3, ?4)")
    .bind(file.receivedAt, action, file.digest, JSON.stringify(detail));
}
