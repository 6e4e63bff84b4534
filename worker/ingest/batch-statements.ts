import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { Database } from '../store/database.ts';
import type { BatchPlan } from './batch-plan.ts';
import type { HeldRow } from './held-row.ts';
import type { IngestRow, SourceFile } from './ingest-row.ts';

const INSERT_NAME = 'INSERT INTO enterprise (uscc, name, name_basis, former_names) VALUES (?1, ?2, ?3, ?4)';
const UPDATE_NAME = 'UPDATE enterprise SET name = ?2, name_basis = ?3, former_names = ?4 WHERE uscc = ?1';
const INSERT_RECORD = `INSERT INTO record (id, uscc, kind, natural_key, version, counterparty_name, body, unit, file_digest, row, received_at, received_on, demo)
  VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)`;
// Its primary key is what two importers meet at: the second to replace one version fails as a whole and looks again.
const KEEP_VERSION = `INSERT INTO record_version (record_id, version, counterparty_name, body, unit, file_digest, row, received_at, replaced_on)
  SELECT id, ?2, counterparty_name, body, unit, file_digest, row, received_at, ?3 FROM record WHERE uscc = ?4 AND id = ?1`;
const UPDATE_RECORD = `UPDATE record SET version = ?2, counterparty_name = ?3, body = ?4, unit = ?5, file_digest = ?6, row = ?7, received_at = ?8, demo = ?9
  WHERE uscc = ?10 AND id = ?1`;
const INSERT_HELD = `INSERT OR IGNORE INTO held_row (file_digest, line, rule, column_name, message, uscc, kind, summary, held_at)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)`;
const INSERT_UNIT = 'INSERT OR IGNORE INTO source_file_unit (file_digest, unit) VALUES (?1, ?2)';
const INSERT_OUTBOX = 'INSERT INTO outbox (uscc, reason, at) VALUES (?1, ?2, ?3)';
const INSERT_AUDIT = "INSERT INTO audit (at, actor, action, subject, detail) VALUES (?1, 'import', 'batch', ?2, ?3)";

/** The statements of one batch, to run as one transaction: names, records, versions, held rows, outbox and audit. Empty if nothing changes. */
export function batchStatements(
  db: Database,
  plan: BatchPlan,
  file: SourceFile,
  rows: readonly IngestRow[],
  held: readonly HeldRow[],
): D1PreparedStatement[] {
  const { digest, receivedAt } = file;
  const statements: D1PreparedStatement[] = [];
  const add = (sql: string, ...values: unknown[]): void => void statements.push(db.prepare(sql).bind(...values));
  for (const [uscc, { name, basis, formerNames, isNew }] of plan.names) {
    add(isNew ? INSERT_NAME : UPDATE_NAME, uscc, name, basis, JSON.stringify(formerNames));
  }
  for (const { id, row, body, expected } of plan.changes) {
    const demo = row.demo ? 1 : 0;
    if (expected === 0) {
      add(
        INSERT_RECORD,
        id,
        row.uscc,
        row.kind,
        row.naturalKey,
        row.counterpartyName,
        body,
        row.unit,
        digest,
        row.line,
        receivedAt,
        file.receivedOn,
        demo,
      );
    } else {
      add(KEEP_VERSION, id, expected, file.receivedOn, row.uscc);
      add(
        UPDATE_RECORD,
        id,
        expected + 1,
        row.counterpartyName,
        body,
        row.unit,
        digest,
        row.line,
        receivedAt,
        demo,
        row.uscc,
      );
    }
  }
  for (const { line, rule, column, message, uscc, kind, summary } of held)
    add(INSERT_HELD, digest, line, rule, column ?? null, message, uscc, kind, summary, receivedAt);
  for (const { row, rule, column, message } of plan.held) {
    add(
      INSERT_HELD,
      digest,
      row.line,
      rule,
      column === '' ? null : column,
      message,
      row.uscc,
      row.kind,
      row.naturalKey,
      receivedAt,
    );
  }
  for (const unit of new Set(rows.map((row) => row.unit))) add(INSERT_UNIT, digest, unit);
  const changed = new Set(plan.changes.map(({ row }) => row.uscc));
  for (const uscc of changed) add(INSERT_OUTBOX, uscc, 'import', receivedAt);
  if (plan.changes.length > 0)
    add(INSERT_AUDIT, receivedAt, digest, JSON.stringify({ records: plan.changes.length, enterprises: changed.size }));
  return statements;
}
