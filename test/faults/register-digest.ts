import { createHash } from 'node:crypto';
import type { Database } from '#worker/store/database.ts';

// Everything an import decides, but for the instants at which it ran.
const QUERIES = [
  'SELECT uscc, name, name_basis, former_names FROM enterprise ORDER BY uscc',
  `SELECT uscc, id, kind, natural_key, version, counterparty_name, body, unit, file_digest, row, received_on, demo, seen_file, seen_row,
     state FROM record ORDER BY uscc, id`,
  `SELECT record_id, version, counterparty_name, body, unit, file_digest, row, demo, replaced_on FROM record_version
     ORDER BY record_id, version`,
  'SELECT file_digest, line, rule, column_name, message, uscc, kind, summary FROM held_row ORDER BY file_digest, line, uscc',
];

/**
 * A digest of the register's content (record, record_version, held_row, enterprise). Two imports of the same files in the same order give
 * the same, however often they were cut short.
 * @example expect(await registerDigest(db)).toBe(undisturbed)
 */
export async function registerDigest(db: Database): Promise<string> {
  const hash = createHash('sha256');
  for (const query of QUERIES) {
    hash.update(JSON.stringify((await db.prepare(query).all()).results));
  }
  return hash.digest('hex');
}
