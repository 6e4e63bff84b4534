import { DatabaseSync } from 'node:sqlite';
import { migrate } from '#worker/node/migrate.ts';
import { sqliteD1 } from '#worker/node/sqlite-d1.ts';
import type { Database } from '#worker/store/database.ts';

/** An empty database of the portal in memory, as the Node host has it, and the connection behind it. */
export function memoryDatabase(): { db: Database; sqlite: DatabaseSync } {
  const sqlite = new DatabaseSync(':memory:');
  migrate(sqlite);
  return { db: sqliteD1(sqlite), sqlite };
}
