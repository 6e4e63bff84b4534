import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Database } from '../store/database.ts';
import { migrate } from './migrate.ts';
import { sqliteD1 } from './sqlite-d1.ts';

/** A database that is open: behind D1's interface, and where its file is. */
export type OpenDatabase = { db: Database; path: string; close(): void };

const WAIT_FOR_WRITER = 15_000;

/**
 * Opens (or makes) the database of a data folder and brings it to the newest schema. Any number of processes may read it at once; one
 * writes, the others wait up to 15 s for it. A write that was acknowledged survives the end of the process; WAL with `synchronous=FULL`
 * makes it survive a power cut as far as the disk keeps its word.
 * @throws Error saying what, why and how, if the folder cannot be written, the file is no database or damaged, or it is newer than the code
 * @example const { db, close } = await openDatabase('.data')
 */
export async function openDatabase(dataDir: string): Promise<OpenDatabase> {
  const path = join(dataDir, 'jianxin.sqlite');
  const connection = open(dataDir, path);
  try {
    connection.exec(
      `PRAGMA busy_timeout = ${WAIT_FOR_WRITER}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
       PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000; PRAGMA mmap_size = 1073741824`,
    );
    migrate(connection);
  } catch (error) {
    connection.close();
    throw explain(path, error);
  }
  return { db: sqliteD1(connection), path, close: () => connection.close() };
}

function open(dataDir: string, path: string): DatabaseSync {
  try {
    mkdirSync(dataDir, { recursive: true });
    return new DatabaseSync(path);
  } catch (error) {
    throw explain(path, error);
  }
}

function explain(path: string, error: unknown): Error {
  const message = error instanceof Error ? error.message : '';
  if (/not a database|malformed|disk image/.test(message)) {
    return new Error(
      `${path} is damaged or no database of this program. Nothing was changed. Restore it from a backup, or move it away to start empty.`,
      { cause: error },
    );
  }
  if (/unable to open|EACCES|EROFS|ENOTDIR|EEXIST|readonly/.test(message)) {
    return new Error(
      `${path} cannot be opened for writing. The portal keeps its data there. Give this user the right to write the folder, or set JIANXIN_DATA to another one.`,
      { cause: error },
    );
  }
  return error instanceof Error ? error : new Error(`${path} cannot be opened.`);
}
