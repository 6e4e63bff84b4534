import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

const FOLDER = join(import.meta.dirname, '../migrations');

/**
 * Brings a database to the newest schema: each migration in a transaction of its own, recorded in the table wrangler uses for D1, so
 * that both hosts agree on what was applied. Several processes may do it at once.
 * @throws Error if the database was made by a newer version of this program, or by another program
 */
export function migrate(connection: DatabaseSync): void {
  refuseForeign(connection);
  connection.exec(
    `CREATE TABLE IF NOT EXISTS d1_migrations (
       id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
  );
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const applied = new Set(
    connection
      .prepare('SELECT name FROM d1_migrations')
      .all()
      .map(({ name }) => String(name)),
  );
  const isKnown = new Set(names);
  const unknown = [...applied].find((name) => !isKnown.has(name));
  if (unknown !== undefined) {
    throw new Error(
      `The database has the migration ${unknown}, which this version does not know. It was used by a newer version; going back could lose data. Run the newer version, or restore a backup made before it.`,
    );
  }
  for (const name of names) if (!applied.has(name)) apply(connection, name);
}

function refuseForeign(connection: DatabaseSync): void {
  const tables = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name));
  if (tables.length === 0 || tables.includes('d1_migrations')) return;
  throw new Error(
    'The file is a database of another program. Nothing was changed. Move it away, or set JIANXIN_DATA to another folder.',
  );
}

function apply(connection: DatabaseSync, name: string): void {
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have applied it between the two looks.
    if (connection.prepare('SELECT 1 FROM d1_migrations WHERE name = ?1').get(name) === undefined) {
      connection.exec(readFileSync(join(FOLDER, name), 'utf8'));
      connection.prepare('INSERT INTO d1_migrations (name) VALUES (?1)').run(name);
    }
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
