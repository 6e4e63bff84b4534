import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { COUNTS_TABLE } from '../desk/sign-in-counts.ts';
import type { Database } from '../store/database.ts';
import { makeFolder } from './make-folder.ts';
import { sqliteD1 } from './sqlite-d1.ts';

const WAIT_FOR_WRITER = 5000;

/**
 * The counts of sign-ins tried: `sign-in-counts.sqlite` in the data folder, which every process of this server shares. A file of their own, because
 * whatever is written into the record makes every answer that was kept be made anew, and a stranger could do that by trying passwords. It may
 * be deleted while the server stands; no backup needs it.
 * @throws what the file system throws
 * @example const { db, close } = openCounts('/var/lib/jianxin')
 */
export function openCounts(dataDir: string): { db: Database; close(): void } {
  makeFolder(dataDir);
  const connection = new DatabaseSync(join(dataDir, 'sign-in-counts.sqlite'), { timeout: WAIT_FOR_WRITER });
  connection.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${COUNTS_TABLE}`);
  return { db: sqliteD1(connection), close: () => connection.close() };
}
