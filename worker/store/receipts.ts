import type { Receipt, ReceiptFault } from '#domain/records-desk/receipt.ts';
import type { Database } from './database.ts';

type Row = Omit<Receipt, 'counts' | 'units'> & { counts: string | null; units: string };

// A correction made at the desk is no delivery of a unit; its measure tells of it.
const COLUMNS = `f.no, f.digest, f.name, f.layout, f.kind, f.row_count AS rows, f.received_at AS receivedAt,
  f.finished_at AS finishedAt, f.counts,
  (SELECT json_group_array(u.unit) FROM source_file_unit u WHERE u.file_digest = f.digest) AS units,
  (SELECT count(*) FROM held_row h WHERE h.file_digest = f.digest) AS held
  FROM source_file f WHERE f.layout <> 'desk'`;
// A file is a unit's own only if it holds rows of that unit and of no other: faults of one are no business of another.
const OWN = `(?1 IS NULL OR (EXISTS (SELECT 1 FROM source_file_unit u WHERE u.file_digest = f.digest AND u.unit = ?1)
  AND NOT EXISTS (SELECT 1 FROM source_file_unit u WHERE u.file_digest = f.digest AND u.unit <> ?1)))`;

/**
 * Received files, the latest first, `limit` of them before a place. `unit`: only files that are wholly this unit's; null: all.
 * @example await listReceipts(db, { unit: null, before: null, limit: 50 })
 */
export async function listReceipts(
  db: Database,
  { unit, before, limit }: { unit: string | null; before: number | null; limit: number },
): Promise<Receipt[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} AND ${OWN} AND f.no < ?2 ORDER BY f.no DESC LIMIT ?3`)
    .bind(unit, before ?? Number.MAX_SAFE_INTEGER, limit)
    .all<Row>();
  return results.map(receiptOf);
}

/** The file with this digest, if it may be seen by that unit (null: the whole bureau); null: there is none. */
export async function readReceipt(db: Database, digest: string, unit: string | null): Promise<Receipt | null> {
  const row = await db.prepare(`SELECT ${COLUMNS} AND ${OWN} AND f.digest = ?2`).bind(unit, digest).first<Row>();
  return row === null ? null : receiptOf(row);
}

/**
 * What was found in the rows of a file, by line, `limit` of them after a line. A file from before faults were kept gives the rows it holds.
 * @example await receiptFaults(db, digest, { after: 0, limit: 100 })
 */
export async function receiptFaults(
  db: Database,
  digest: string,
  { after, limit }: { after: number; limit: number },
): Promise<ReceiptFault[]> {
  const { results } = await db
    .prepare(
      `SELECT line, verdict, rule, column_name AS "column", message,
         EXISTS (SELECT 1 FROM held_row h WHERE h.file_digest = ?1 AND h.line = f.line) AS isHeld
       FROM import_fault f WHERE file_digest = ?1 AND line > ?2
       UNION ALL
       SELECT line, 'held', min(rule), column_name, message, 1 FROM held_row h WHERE file_digest = ?1 AND line > ?2
         AND NOT EXISTS (SELECT 1 FROM import_fault f WHERE f.file_digest = ?1 AND f.line = h.line) GROUP BY line
       ORDER BY line LIMIT ?3`,
    )
    .bind(digest, after, limit)
    .all<Omit<ReceiptFault, 'isHeld'> & { isHeld: number }>();
  return results.map((row) => ({ ...row, isHeld: row.isHeld === 1 }));
}

function receiptOf(row: Row): Receipt {
  return {
    ...row,
    counts: row.counts === null ? null : (JSON.parse(row.counts) as Receipt['counts']),
    units: (JSON.parse(row.units) as string[]).toSorted(),
  };
}
