import type { DatabaseSync } from 'node:sqlite';

/** What tells one state of a database from another: its id, the point of its outbox, its migrations, rows in each table. */
export type DatabaseFacts = {
  databaseId: string;
  seq: number;
  migrations: string[];
  rows: Record<string, number>;
};

// The record and what answers for it; the search index can be made again and is covered by the integrity check.
const COUNTED = ['source_file', 'enterprise', 'record', 'record_version', 'held_row', 'outbox', 'audit'];

/**
 * Reads the facts of a database as of the transaction that is open, or of now.
 * @throws what SQLite says if it is no database of this program
 */
export function readDatabaseFacts(connection: DatabaseSync): DatabaseFacts {
  const one = (sql: string): unknown => {
    const row = connection.prepare(sql).get();
    return row === undefined ? undefined : Object.values(row)[0];
  };
  const migrations = connection.prepare('SELECT name FROM d1_migrations ORDER BY name').all();
  return {
    databaseId: String(one("SELECT value FROM meta WHERE key = 'database_id'")),
    seq: Number(one('SELECT max(seq) FROM outbox')),
    migrations: migrations.map(({ name }) => String(name)),
    rows: Object.fromEntries(COUNTED.map((table) => [table, Number(one(`SELECT count(*) FROM ${table}`))])),
  };
}
