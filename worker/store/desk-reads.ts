import type { CalendarDate } from '#domain/date.ts';
import type { WithheldReason } from '#domain/publication.ts';
import type { HeldItem, OpenDuty, UnitSums, WithheldRow } from '#domain/records-desk/desk-lists.ts';
import type { Database } from './database.ts';

/** Where a page of duties begins: after this one. */
export type DutyPlace = { dueOn: string; recordId: string; duty: string; provision: string };

/**
 * The sums of every unit, or of one, the most pressing first; cost grows with the units and what is overdue.
 * @example await boardOf(db, null, asOf)
 */
export async function boardOf(db: Database, unit: string | null, asOf: CalendarDate): Promise<UnitSums[]> {
  const { results } = await db
    .prepare(
      `SELECT unit, overdue, open - overdue AS due, unknown, done, late, came_late AS cameLate, withheld FROM (
         SELECT *, (SELECT count(*) FROM desk_duty d WHERE d.unit = u.unit AND d.state = 'open' AND d.due_on < ?2) AS overdue
         FROM desk_unit u WHERE ?1 IS NULL OR unit = ?1)
       WHERE open + unknown + done + withheld > 0 ORDER BY overdue DESC, due DESC, unit`,
    )
    .bind(unit, asOf)
    .all<UnitSums>();
  return results;
}

/**
 * Duties of a unit that are not done, the earliest last day first, `limit` of them after a place.
 * @example await openDuties(db, { unit: '执法支队', state: 'open', after: null, limit: 50 })
 */
export async function openDuties(
  db: Database,
  { unit, state, after, limit }: { unit: string; state: 'open' | 'unknown'; after: DutyPlace | null; limit: number },
): Promise<OpenDuty[]> {
  const { results } = await db
    .prepare(
      `SELECT uscc, name, record_id AS recordId, kind, duty, nullif(due_on, '') AS dueOn, provision, reason FROM desk_duty
       WHERE unit = ?1 AND state = ?2 AND (due_on, record_id, duty, provision) > (?3, ?4, ?5, ?6)
       ORDER BY due_on, record_id, duty, provision LIMIT ?7`,
    )
    .bind(unit, state, after?.dueOn ?? '', after?.recordId ?? '', after?.duty ?? '', after?.provision ?? '', limit)
    .all<OpenDuty>();
  return results;
}

/**
 * Stored records that are kept back, the latest received first, `limit` of them before a place; of one unit, for one reason (null: any).
 * @example await listWithheld(db, { unit: null, reason: 'name-mismatch', before: null, limit: 50 })
 */
export async function listWithheld(
  db: Database,
  asked: {
    unit: string | null;
    reason: string | null;
    before: { receivedOn: string; recordId: string } | null;
    limit: number;
  },
): Promise<WithheldRow[]> {
  const { unit, reason, before, limit } = asked;
  const { results } = await db
    .prepare(
      `SELECT record_id AS recordId, uscc, name, kind, unit, reason, received_on AS receivedOn FROM desk_withheld
       WHERE (received_on, record_id) < (?1, ?2) ${unit === null ? 'AND ?3 IS NULL' : 'AND unit = ?3'}
         ${reason === null ? 'AND ?4 IS NULL' : 'AND reason = ?4'}
       ORDER BY received_on DESC, record_id DESC LIMIT ?5`,
    )
    .bind(before?.receivedOn ?? '~', before?.recordId ?? '', unit, reason, limit)
    .all<WithheldRow>();
  return results;
}

/** How many records are kept back for each reason, of a unit or of all, the most first. */
export async function withheldReasons(
  db: Database,
  unit: string | null,
): Promise<{ reason: WithheldReason; records: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT reason, count(*) AS records FROM desk_withheld WHERE ${unit === null ? '?1 IS NULL' : 'unit = ?1'}
       GROUP BY reason ORDER BY records DESC, reason`,
    )
    .bind(unit)
    .all<{ reason: WithheldReason; records: number }>();
  return results;
}

/**
 * Held rows, the latest first, `limit` of them before a place; under one rule (null: any). `unit`: only of files that are wholly its own.
 * @example await listHeld(db, { unit: null, rule: 'name-only', before: null, limit: 50 })
 */
export async function listHeld(
  db: Database,
  { unit, rule, before, limit }: { unit: string | null; rule: string | null; before: number | null; limit: number },
): Promise<HeldItem[]> {
  const { results } = await db
    .prepare(
      `SELECT h.rowid AS no, h.file_digest AS fileDigest, f.name AS fileName, h.line, h.rule, h.column_name AS "column", h.message,
         h.uscc, h.kind, h.summary, h.held_at AS heldAt
       FROM held_row h JOIN source_file f ON f.digest = h.file_digest
       WHERE h.rowid < ?1 ${rule === null ? 'AND ?2 IS NULL' : 'AND h.rule = ?2'} AND (?3 IS NULL OR (
         EXISTS (SELECT 1 FROM source_file_unit u WHERE u.file_digest = h.file_digest AND u.unit = ?3)
         AND NOT EXISTS (SELECT 1 FROM source_file_unit u WHERE u.file_digest = h.file_digest AND u.unit <> ?3)))
       ORDER BY h.rowid DESC LIMIT ?4`,
    )
    .bind(before ?? Number.MAX_SAFE_INTEGER, rule, unit, limit)
    .all<HeldItem>();
  return results;
}
