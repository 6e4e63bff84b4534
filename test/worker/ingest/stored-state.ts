import type { Database } from '#worker/store/database.ts';

const QUERIES = {
  files:
    'SELECT no, digest, received_at, received_on, finished_at IS NOT NULL AS finished FROM source_file ORDER BY no',
  units: 'SELECT * FROM source_file_unit ORDER BY 1, 2',
  sources: 'SELECT * FROM source_state ORDER BY 1, 2',
  enterprises: 'SELECT * FROM enterprise ORDER BY uscc',
  records: `SELECT id, uscc, kind, version, counterparty_name, body, unit, file_digest, row, received_at, received_on, demo,
    seen_file, seen_row, state FROM record ORDER BY uscc, id`,
  versions: 'SELECT * FROM record_version ORDER BY record_id, version',
  held: 'SELECT file_digest, line, rule, uscc, kind, summary FROM held_row ORDER BY 1, 2, 4',
};

/** Everything an import may change, but for the log of what was done (audit, outbox, counts). */
export async function storedState(db: Database) {
  const state: Record<string, unknown[]> = {};
  for (const [name, sql] of Object.entries(QUERIES)) state[name] = (await db.prepare(sql).all()).results;
  return state;
}

/** How many rows a table holds. @example await countOf(db, 'outbox') */
export async function countOf(db: Database, table: 'audit' | 'outbox' | 'record' | 'record_version' | 'held_row') {
  return db.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n');
}
