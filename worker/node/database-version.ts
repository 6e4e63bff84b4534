import type { DatabaseSync } from 'node:sqlite';

/**
 * Tells the version of a database: a text that differs once anything was committed to it, by this connection or any other, of this process
 * or another. Costs some microseconds, so it can be asked for every request. SQLite only: D1 has no such thing.
 * @example const version = followVersion(connection); version() === before // nothing was committed since
 */
export function followVersion(connection: DatabaseSync): () => string {
  // data_version moves with commits of other connections, total_changes with this one's own.
  const others = connection.prepare('PRAGMA data_version');
  const own = connection.prepare('SELECT total_changes()');
  // Rows as arrays: half the cost of rows as objects.
  for (const statement of [others, own]) statement.setReturnArrays(true);
  const first = (row: unknown): unknown => (Array.isArray(row) ? row[0] : undefined);
  return () => `${first(others.get())} ${first(own.get())}`;
}
