import { existsSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { BackupFault } from './backup-fault.ts';
import { type DatabaseFacts, readDatabaseFacts } from './database-facts.ts';
import { explainFault } from './explain-fault.ts';

const PAGES_AT_ONCE = 2000;
const WAIT = 15_000;

/**
 * Copies a live database as it is at one moment, while others read and write it. A read transaction holds the moment: in WAL mode it
 * blocks no writer, and unlike a plain online backup the copy never starts again when something is written. Memory does not grow with
 * the database; the write-ahead log does, by what is written meanwhile. The copy is one file, without a log of its own.
 * @returns the facts of the copied moment, which the copy must show again
 * @throws BackupFault naming the source if it is missing, damaged or locked, else what writing the target says
 */
export async function copyDatabase(source: string, target: string): Promise<DatabaseFacts> {
  if (!existsSync(source)) {
    throw new BackupFault(
      `${source} is not there. There is nothing to back up. Set JIANXIN_DATA to the folder of the portal's data.`,
    );
  }
  let facts: DatabaseFacts;
  let connection: DatabaseSync | null = null;
  try {
    try {
      connection = new DatabaseSync(source, { readOnly: true, timeout: WAIT });
      connection.exec('BEGIN');
      facts = readDatabaseFacts(connection);
    } catch (error) {
      throw explainFault(source, error);
    }
    await backup(connection, target, { rate: PAGES_AT_ONCE });
  } finally {
    if (connection?.isOpen === true) connection.close();
  }
  const copy = new DatabaseSync(target);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
  } finally {
    copy.close();
  }
  return facts;
}
