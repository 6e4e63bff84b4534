import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { Database } from '../store/database.ts';
import { leavesInDoubt } from '../store/held-kinds.ts';
import type { BatchPlan, RecordChange } from './batch-plan.ts';
import type { HeldRow } from './held-row.ts';
import type { IngestRow, SourceFile } from './ingest-row.ts';
import type { KnownFile } from './known-state.ts';

const GUARD = `INSERT INTO write_guard (stale)
  SELECT 1 FROM json_each(?1) j LEFT JOIN record r ON r.uscc = j.value->>0 AND r.id = j.value->>1
  WHERE r.version IS NOT j.value->>2 OR r.seen_file IS NOT j.value->>3 LIMIT 1`;
const INSERT_NAME = 'INSERT INTO enterprise (uscc, name, name_basis, former_names) VALUES (?1, ?2, ?3, ?4)';
const UPDATE_NAME = 'UPDATE enterprise SET name = ?2, name_basis = ?3, former_names = ?4 WHERE uscc = ?1';
const INSERT_RECORD = `INSERT INTO record (id, uscc, kind, natural_key, version, counterparty_name, body, unit, file_digest, row, received_at, received_on, demo, seen_file, seen_row)
  VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?9)`;
const KEEP_VERSION = `INSERT INTO record_version (record_id, version, counterparty_name, body, unit, file_digest, row, received_at, demo, replaced_on)
  SELECT id, version, counterparty_name, body, unit, file_digest, row, received_at, demo, ?3 FROM record WHERE uscc = ?1 AND id = ?2`;
// A decision that was in force and now is said to be revoked ended lawfully on the day its file was received; a later file that says it
// is in force takes that back, but not what staff withdrew.
const UPDATE_RECORD = `UPDATE record SET version = version + 1, counterparty_name = ?3, body = ?4, unit = ?5, file_digest = ?6, row = ?7, received_at = ?8, demo = ?9, seen_file = ?10, seen_row = ?7,
  state = CASE
    WHEN ?11 AND ifnull(body->>'$.decisionStatus', '') NOT IN ('revoked', 'disputed') AND state->>'$.withdrawnOn' IS NULL
      AND state->>'$.contradictedOn' IS NULL THEN json_set(state, '$.withdrawnOn', ?12, '$.withdrawnBy', 'file')
    WHEN NOT ?11 AND state->>'$.withdrawnBy' = 'file'
      THEN json_remove(state, '$.contradictedOn', '$.withdrawnOn', '$.withdrawnBy')
    ELSE json_remove(state, '$.contradictedOn') END
  WHERE uscc = ?1 AND id = ?2`;
const CONFIRM = `UPDATE record SET seen_file = ?2, seen_row = j.value->>2, state = json_remove(record.state, '$.contradictedOn')
  FROM json_each(?1) j
  WHERE record.uscc = j.value->>0 AND record.id = j.value->>1`;
const CONTRADICT = `UPDATE record SET state = json_set(record.state, '$.contradictedOn', ?2) FROM json_each(?1) j
  WHERE record.uscc = j.value->>0 AND record.id = j.value->>1 AND record.state->>'$.contradictedOn' IS NULL`;
// A row of which a later file has given the record is settled already.
const INSERT_HELD = `INSERT OR IGNORE INTO held_row (file_digest, line, rule, column_name, message, uscc, kind, record_id, summary, held_at)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
  WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.uscc = ?6 AND r.id = ?8 AND r.seen_file > ?11)`;
const RELEASE = `DELETE FROM held_row WHERE file_digest = ?1
  AND (line, uscc) IN (SELECT value->>0, value->>1 FROM json_each(?2))`;
// What earlier files said of a record in rows that were held is settled once a later one says it and is believed.
const SETTLED = `SELECT h.rowid FROM json_each(?1) j JOIN held_row h ON h.record_id = j.value
  JOIN source_file f ON f.digest = h.file_digest WHERE f.no < ?2`;
const SETTLE = `DELETE FROM held_row WHERE rowid IN (${SETTLED})`;
const INSERT_UNIT = 'INSERT OR IGNORE INTO source_file_unit (file_digest, unit) VALUES (?1, ?2)';
// Before anything else of the batch is written, so that a row that was held already announces nothing again.
const INSERT_OUTBOX = `INSERT INTO outbox (uscc, reason, at) SELECT uscc, 'import', ?1 FROM (
    SELECT value AS uscc FROM json_each(?2)
    UNION SELECT j.value->>1 FROM json_each(?3) j WHERE NOT EXISTS (
      SELECT 1 FROM held_row h WHERE h.file_digest = ?4 AND h.line = j.value->>0 AND ifnull(h.uscc, '') = j.value->>1)
      AND NOT EXISTS (SELECT 1 FROM record r WHERE r.uscc = j.value->>1 AND r.id = j.value->>2 AND r.seen_file > ?6)
    UNION SELECT r.uscc FROM json_each(?7) j JOIN record r ON r.uscc = j.value->>0 AND r.id = j.value->>1
      WHERE (r.state->>'$.contradictedOn' IS NULL) = j.value->>2
    UNION SELECT h.uscc FROM held_row h WHERE h.rowid IN (${SETTLED.replace('?1', '?5').replace('?2', '?6')}))`;
const INSERT_AUDIT = "INSERT INTO audit (at, actor, action, subject, detail) VALUES (?1, 'import', 'batch', ?2, ?3)";

/**
 * The statements of one batch, to run as one transaction: the guard, names, records, versions, held rows, outbox and audit. The guard
 * fails with a constraint, as does a record or enterprise that another importer made meanwhile; then nothing of the batch is stored.
 * @param received the file as it was first received, which is when all its rows count as received
 */
export function batchStatements(
  db: Database,
  plan: BatchPlan,
  file: SourceFile,
  received: KnownFile,
  rows: readonly IngestRow[],
  held: readonly HeldRow[],
): D1PreparedStatement[] {
  const statements: D1PreparedStatement[] = [];
  const add = (sql: string, ...values: unknown[]): void => void statements.push(db.prepare(sql).bind(...values));
  const expected = [...plan.changes, ...plan.confirmations, ...plan.contradictions].flatMap(
    ({ id, row, expected: record }) => (record === null ? [] : [[row.uscc, id, record.version, record.seenFile]]),
  );
  if (expected.length > 0) add(GUARD, JSON.stringify(expected));
  const holds = [...held, ...plan.held.map(toHeldRow)];
  const spoken = [...plan.changes, ...plan.confirmations].map(({ id }) => id);
  const changed = new Set([...plan.changes.map(({ row }) => row.uscc), ...plan.released.map(({ uscc }) => uscc)]);
  const doubts = holds.filter(({ rule, uscc }) => uscc !== null && leavesInDoubt(rule));
  // A confirmation changes what the public sees only of a record that was contradicted, a contradiction only of one that was not.
  const turns = [
    ...plan.confirmations.map(({ id, row }) => [row.uscc, id, 0]),
    ...plan.contradictions.map(({ id, row }) => [row.uscc, id, 1]),
  ];
  if (changed.size + doubts.length + spoken.length + turns.length > 0) {
    const lines = JSON.stringify(doubts.map(({ line, uscc, recordId }) => [line, uscc, recordId ?? null]));
    add(
      INSERT_OUTBOX,
      file.receivedAt,
      JSON.stringify([...changed]),
      lines,
      file.digest,
      JSON.stringify(spoken),
      received.no,
      JSON.stringify(turns),
    );
  }
  for (const [uscc, { name, basis, formerNames, isNew }] of plan.names) {
    add(isNew ? INSERT_NAME : UPDATE_NAME, uscc, name, basis, JSON.stringify(formerNames));
  }
  for (const change of plan.changes) addChange(add, change, file.digest, received);
  if (plan.confirmations.length > 0) {
    add(CONFIRM, JSON.stringify(plan.confirmations.map(({ id, row }) => [row.uscc, id, row.line])), received.no);
  }
  if (plan.contradictions.length > 0) {
    add(CONTRADICT, JSON.stringify(plan.contradictions.map(({ id, row }) => [row.uscc, id])), received.receivedOn);
  }
  if (plan.released.length > 0) {
    add(RELEASE, file.digest, JSON.stringify(plan.released.map(({ line, uscc }) => [line, uscc])));
  }
  if (spoken.length > 0) add(SETTLE, JSON.stringify(spoken), received.no);
  for (const { line, rule, column, message, uscc, kind, recordId, summary } of holds) {
    add(
      INSERT_HELD,
      file.digest,
      line,
      rule,
      column ?? null,
      message,
      uscc,
      kind,
      recordId ?? null,
      summary,
      file.receivedAt,
      received.no,
    );
  }
  for (const unit of new Set(rows.map((row) => row.unit))) add(INSERT_UNIT, file.digest, unit);
  if (plan.changes.length > 0) {
    const enterprises = new Set(plan.changes.map(({ row }) => row.uscc)).size;
    const detail = { records: plan.changes.length, enterprises };
    add(INSERT_AUDIT, file.receivedAt, file.digest, JSON.stringify(detail));
  }
  return statements;
}

function addChange(
  add: (sql: string, ...values: unknown[]) => void,
  { id, row, body, expected }: RecordChange,
  digest: string,
  { no, receivedAt, receivedOn }: KnownFile,
): void {
  const { uscc, kind, naturalKey, counterpartyName, unit, line } = row;
  const demo = row.demo ? 1 : 0;
  if (expected === null) {
    add(
      INSERT_RECORD,
      id,
      uscc,
      kind,
      naturalKey,
      counterpartyName,
      body,
      unit,
      digest,
      line,
      receivedAt,
      receivedOn,
      demo,
      no,
    );
  } else {
    add(KEEP_VERSION, uscc, id, receivedOn);
    const isRevoked = kind === 'penalty' && row.body.decisionStatus === 'revoked' ? 1 : 0;
    add(
      UPDATE_RECORD,
      uscc,
      id,
      counterpartyName,
      body,
      unit,
      digest,
      line,
      receivedAt,
      demo,
      no,
      isRevoked,
      receivedOn,
    );
  }
}

function toHeldRow({ id, row, ...hold }: BatchPlan['held'][number]): HeldRow {
  const { line, uscc, kind, naturalKey } = row;
  return { ...hold, line, uscc, kind, recordId: id, summary: naturalKey };
}
