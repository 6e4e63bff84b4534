import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { CalendarDate } from '#domain/date.ts';
import type {
  ObjectionFiling,
  ObjectionGround,
  ObjectionStage,
  ObjectionTarget,
} from '#domain/objections/objection.ts';
import type { Database } from './database.ts';

/** An objection as stored, without the writer. */
export type StoredObjection = {
  id: string;
  target: ObjectionTarget;
  ground: ObjectionGround;
  /** Empty once deleted. */
  statement: string;
  statementDeletedOn: CalendarDate | null;
  relation: 'party' | 'other';
  stage: ObjectionStage;
  filedOn: CalendarDate;
  acceptedOn: CalendarDate | null;
  answeredOn: CalendarDate | null;
  answer: string | null;
};

type Row = {
  id: string;
  uscc: string | null;
  record_id: string | null;
  notice_id: string | null;
  ground: string;
  statement: string;
  statement_deleted_on: string | null;
  relation: string;
  stage: string;
  filed_on: string;
  accepted_on: string | null;
  answered_on: string | null;
  answer: string | null;
};

const COLUMNS =
  'id, uscc, record_id, notice_id, ground, statement, statement_deleted_on, relation, stage, filed_on, accepted_on, answered_on, answer';

function toStored(row: Row): StoredObjection {
  const target =
    row.notice_id === null
      ? { kind: 'record', uscc: row.uscc ?? '', recordId: row.record_id ?? '' }
      : { kind: 'notice', noticeId: row.notice_id };
  return {
    id: row.id,
    target: target as ObjectionTarget,
    ground: row.ground as ObjectionGround,
    statement: row.statement,
    statementDeletedOn: row.statement_deleted_on as CalendarDate | null,
    relation: row.relation === 'party' ? 'party' : 'other',
    stage: row.stage as ObjectionStage,
    filedOn: row.filed_on as CalendarDate,
    acceptedOn: row.accepted_on as CalendarDate | null,
    answeredOn: row.answered_on as CalendarDate | null,
    answer: row.answer,
  };
}

/**
 * The statements that store a filing with its writer, and spend its proof: a proof spent before makes the batch fail, and nothing is stored.
 * @example await db.batch(insertObjection(db, { id, receiptHash, filing, filedOn, at, proof: { challenge, lapsesAt } }))
 */
export function insertObjection(
  db: Database,
  {
    id,
    receiptHash,
    filing,
    filedOn,
    at,
    proof,
  }: {
    id: string;
    receiptHash: string;
    filing: ObjectionFiling;
    filedOn: CalendarDate;
    at: string;
    proof: { challenge: string; lapsesAt: string };
  },
): D1PreparedStatement[] {
  const { target } = filing;
  const [uscc, recordId, noticeId] =
    target.kind === 'record' ? [target.uscc, target.recordId, null] : [null, null, target.noticeId];
  return [
    db.prepare('DELETE FROM spent_proof WHERE lapses_at < ?1').bind(at),
    db.prepare('INSERT INTO spent_proof (challenge, lapses_at) VALUES (?1, ?2)').bind(proof.challenge, proof.lapsesAt),
    db
      .prepare(
        `INSERT INTO objection (id, receipt_hash, uscc, record_id, notice_id, ground, statement, relation, stage, filed_on, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'filed', ?9, ?10)`,
      )
      .bind(id, receiptHash, uscc, recordId, noticeId, filing.ground, filing.statement, filing.relation, filedOn, at),
    db
      .prepare('INSERT INTO objection_contact (objection_id, name, contact) VALUES (?1, ?2, ?3)')
      .bind(id, filing.name, filing.contact),
  ];
}

/** The objection of this id, or null. */
export async function readObjection(db: Database, id: string): Promise<StoredObjection | null> {
  const row = await db.prepare(`SELECT ${COLUMNS} FROM objection WHERE id = ?1`).bind(id).first<Row>();
  return row === null ? null : toStored(row);
}

/** The objection with this hash of its receipt, or null. */
export async function findObjection(db: Database, receiptHash: string): Promise<StoredObjection | null> {
  const row = await db
    .prepare(`SELECT ${COLUMNS} FROM objection WHERE receipt_hash = ?1`)
    .bind(receiptHash)
    .first<Row>();
  return row === null ? null : toStored(row);
}

/**
 * Objections of a stage (null: all), at most `limit`: first those that wait for an answer, the oldest first, then those answered last. However
 * many were answered, a new one is never left out for them.
 * @example await listObjections(db, null, 500)
 */
export async function listObjections(db: Database, stage: string | null, limit: number): Promise<StoredObjection[]> {
  const sql = `SELECT ${COLUMNS} FROM objection WHERE ?1 IS NULL OR stage = ?1
    ORDER BY answered_on IS NOT NULL, answered_on DESC, filed_on, id LIMIT ?2`;
  return (await db.prepare(sql).bind(stage, limit).all<Row>()).results.map(toStored);
}

/**
 * The day on which the oldest other objection to the same record was filed that was taken up and awaits its answer; null: there is none.
 * @example await otherOpenSince(db, { uscc, recordId, id }) // '2026-11-02'
 */
export async function otherOpenSince(
  db: Database,
  { uscc, recordId, id }: { uscc: string; recordId: string; id: string },
): Promise<CalendarDate | null> {
  const sql = `SELECT min(filed_on) AS since FROM objection
    WHERE stage = 'accepted' AND uscc = ?1 AND record_id = ?2 AND id <> ?3`;
  return db.prepare(sql).bind(uscc, recordId, id).first<CalendarDate | null>('since');
}

/** Whether the objection that stands beside a record is an answered one. */
export async function isShownAnswered(
  db: Database,
  { uscc, recordId }: { uscc: string; recordId: string },
): Promise<boolean> {
  const sql = "SELECT json_extract(state, '$.answeredOn') AS answered FROM record WHERE uscc = ?1 AND id = ?2";
  return (await db.prepare(sql).bind(uscc, recordId).first('answered')) !== null;
}

/**
 * What befell the objections to notices that were taken up: of each notice the oldest that is open, else the one answered last.
 * @example (await noticeObjections(db, ['n-1'])).get('n-1') // { objectedOn: '2026-11-02', answeredOn: null }
 */
export async function noticeObjections(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, { objectedOn: CalendarDate; answeredOn: CalendarDate | null }>> {
  const sql = `SELECT notice_id, stage, filed_on, answered_on FROM objection
    WHERE notice_id IN (SELECT value FROM json_each(?1)) AND stage IN ('accepted', 'upheld', 'rejected')
    ORDER BY stage = 'accepted', CASE stage WHEN 'accepted' THEN NULL ELSE answered_on END, filed_on DESC`;
  type Found = { notice_id: string; stage: string; filed_on: CalendarDate; answered_on: CalendarDate | null };
  const { results } = await db.prepare(sql).bind(JSON.stringify(ids)).all<Found>();
  // In the order of the question the last one of a notice is the one that counts.
  return new Map(
    results.map(({ notice_id, stage, filed_on, answered_on }) => [
      notice_id,
      { objectedOn: filed_on, answeredOn: stage === 'accepted' ? null : answered_on },
    ]),
  );
}

/** Who wrote it and how to answer; null once deleted. For the case handler alone. */
export async function readObjectionContact(
  db: Database,
  id: string,
): Promise<{ name: string; contact: string } | null> {
  return db
    .prepare('SELECT name, contact FROM objection_contact WHERE objection_id = ?1')
    .bind(id)
    .first<{ name: string; contact: string }>();
}

/**
 * The statements that move an objection on; the batch fails on a constraint if its stage is not `from` any more.
 * @param deleteContactOn set when the case is closed
 */
export function moveObjection(
  db: Database,
  {
    id,
    from,
    to,
    on,
    answer,
    at,
    deleteContactOn,
  }: {
    id: string;
    from: ObjectionStage;
    to: ObjectionStage;
    on: CalendarDate;
    answer: string | null;
    at: string;
    deleteContactOn: CalendarDate | null;
  },
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        'INSERT INTO write_guard (stale) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM objection WHERE id = ?1 AND stage = ?2)',
      )
      .bind(id, from),
    db
      .prepare(
        `UPDATE objection SET stage = ?2, accepted_on = CASE ?2 WHEN 'accepted' THEN ?3 ELSE accepted_on END,
           answered_on = CASE ?2 WHEN 'accepted' THEN answered_on ELSE ?3 END, answer = ?4, updated_at = ?5 WHERE id = ?1`,
      )
      .bind(id, to, on, answer, at),
    db.prepare('UPDATE objection_contact SET delete_on = ?2 WHERE objection_id = ?1').bind(id, deleteContactOn),
  ];
}
