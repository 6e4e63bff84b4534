import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { MeasureStage } from '#domain/records-desk/measure-actions.ts';
import type { RecordMeasure } from '#domain/records-desk/record-measure.ts';
import type { StoredMeasure } from '#domain/records-desk/stored-measure.ts';
import type { Database } from './database.ts';

type Row = Omit<StoredMeasure, 'measure'> & { measure: string };

const COLUMNS = `no, id, stage, uscc, record_id AS recordId, kind, unit, measure, basis, reason, seen, prepared_by AS preparedBy,
  prepared_at AS preparedAt, decided_by AS decidedBy, decided_at AS decidedAt, answer`;
const GUARD = `INSERT INTO write_guard (stale)
  SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM record_measure WHERE id = ?1 AND stage = 'prepared')`;

/** The statement that stores a measure as prepared. A second open one on the same record fails on a UNIQUE constraint. */
export function insertMeasure(
  db: Database,
  one: Omit<StoredMeasure, 'no' | 'stage' | 'decidedBy' | 'decidedAt' | 'answer'>,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO record_measure (id, stage, uscc, record_id, kind, unit, measure, basis, reason, seen, prepared_by, prepared_at)
       VALUES (?1, 'prepared', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)`,
    )
    .bind(
      one.id,
      one.uscc,
      one.recordId,
      one.kind,
      one.unit,
      JSON.stringify(one.measure),
      one.basis,
      one.reason,
      one.seen,
      one.preparedBy,
      one.preparedAt,
    );
}

/** The statements that end a prepared measure. If it is no longer prepared, the batch fails and nothing of it is done. */
export function endMeasure(
  db: Database,
  { id, stage, by, at, answer }: { id: string; stage: MeasureStage; by: string; at: string; answer: string | null },
): D1PreparedStatement[] {
  return [
    db.prepare(GUARD).bind(id),
    db
      .prepare('UPDATE record_measure SET stage = ?2, decided_by = ?3, decided_at = ?4, answer = ?5 WHERE id = ?1')
      .bind(id, stage, by, at, answer),
  ];
}

/**
 * The measure with this id; null: there is none.
 * @example await readMeasure(db, id)
 */
export async function readMeasure(db: Database, id: string): Promise<StoredMeasure | null> {
  const row = await db.prepare(`SELECT ${COLUMNS} FROM record_measure WHERE id = ?1`).bind(id).first<Row>();
  return row === null ? null : measureOf(row);
}

/**
 * Measures, the latest first, `limit` of them before a place; of one stage, and of one unit (null: any).
 * @example await listMeasures(db, { stage: 'prepared', unit: null, before: null, limit: 50 })
 */
export async function listMeasures(
  db: Database,
  { stage, unit, before, limit }: { stage: MeasureStage; unit: string | null; before: number | null; limit: number },
): Promise<StoredMeasure[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM record_measure WHERE stage = ?1 AND no < ?2 AND (?3 IS NULL OR unit = ?3) ORDER BY no DESC LIMIT ?4`,
    )
    .bind(stage, before ?? Number.MAX_SAFE_INTEGER, unit, limit)
    .all<Row>();
  return results.map(measureOf);
}

// One record is measured a handful of times in its life.
const TOLD = 50;

/** The measures on one record, the latest first, fifty at most. */
export async function measuresOn(db: Database, uscc: string, recordId: string): Promise<StoredMeasure[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM record_measure WHERE uscc = ?1 AND record_id = ?2 ORDER BY no DESC LIMIT ?3`)
    .bind(uscc, recordId, TOLD)
    .all<Row>();
  return results.map(measureOf);
}

function measureOf(row: Row): StoredMeasure {
  return { ...row, measure: JSON.parse(row.measure) as RecordMeasure };
}
