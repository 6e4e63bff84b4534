import { DatabaseSync } from 'node:sqlite';
import { BackupFault } from './backup-fault.ts';
import { type DatabaseFacts, readDatabaseFacts } from './database-facts.ts';
import { explainFault } from './explain-fault.ts';

/**
 * Opens a database file for reading only and checks every page, index and search table of it (`PRAGMA integrity_check`).
 * @returns its facts, to be compared with what they should be
 * @throws BackupFault if it is damaged, truncated or no database of this program
 */
export function verifyDatabase(path: string): DatabaseFacts {
  let connection: DatabaseSync | null = null;
  try {
    connection = new DatabaseSync(path, { readOnly: true });
    const found = connection.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
    if (found !== 'ok') {
      throw new BackupFault(
        `${path} is damaged (${String(found)}). Nothing was changed. Use the newest backup that is whole.`,
      );
    }
    const table = connection
      .prepare("SELECT count(*) AS found FROM sqlite_schema WHERE name IN ('d1_migrations', 'meta')")
      .get();
    if (table?.found !== 2)
      throw new BackupFault(`${path} is a database of another program. Nothing was changed. Check the path.`);
    return readDatabaseFacts(connection);
  } catch (error) {
    throw explainFault(path, error);
  } finally {
    if (connection?.isOpen === true) connection.close();
  }
}
