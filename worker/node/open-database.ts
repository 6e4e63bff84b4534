import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Database } from '../store/database.ts';
import { explainDatabaseFault } from './database-fault.ts';
import { followVersion } from './database-version.ts';
import { makeFolder } from './make-folder.ts';
import { migrate } from './migrate.ts';
import { sqliteD1 } from './sqlite-d1.ts';

/** A database that is open: behind D1's interface, where its file is, and its version (see {@link followVersion}). */
export type OpenDatabase = { db: Database; path: string; version(): string; close(): void };

const WAIT_FOR_WRITER = 15_000;
// json_each, STRICT and UPDATE … FROM as the store uses them, and FTS5 with contentless_delete.
const OLDEST_SQLITE = '3.45.0';

/**
 * Opens (or makes) the database of a data folder and brings it to the newest schema. Any number of processes may read it at once; one
 * writes, the others wait up to 15 s for it. A write that was acknowledged survives the end of the process; WAL with `synchronous=FULL`
 * makes it survive a power cut as far as the disk keeps its word.
 * @throws Error saying what, why and how, if the folder cannot be written, the file is no database or damaged, or it is newer than the code
 * @example const { db, close } = await openDatabase('.data')
 */
export async function openDatabase(dataDir: string): Promise<OpenDatabase> {
  const path = join(dataDir, 'jianxin.sqlite');
  let connection: DatabaseSync | null = null;
  try {
    makeFolder(dataDir);
    connection = new DatabaseSync(path, { timeout: WAIT_FOR_WRITER });
    refuseOldSqlite(connection);
    connection.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
       PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000; PRAGMA journal_size_limit = 67108864;
       PRAGMA mmap_size = 1073741824`,
    );
    migrate(connection);
    const opened = connection;
    return { db: sqliteD1(opened), path, version: followVersion(opened), close: () => opened.close() };
  } catch (error) {
    if (connection?.isOpen === true) connection.close();
    throw explainDatabaseFault(path, error);
  }
}

function refuseOldSqlite(connection: DatabaseSync): void {
  const version = String(connection.prepare('SELECT sqlite_version() AS version').get()?.version);
  if (version.localeCompare(OLDEST_SQLITE, 'en', { numeric: true }) >= 0) return;
  throw new Error(
    `This Node has SQLite ${version}; the portal needs ${OLDEST_SQLITE} or newer. Run it with the Node of node_modules (npm ci, then npm start).`,
  );
}
