import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { Database } from '../store/database.ts';
import { appendToLog, type DeskLogEntry } from '../store/desk-log.ts';

const TRIES = 5;

/**
 * Writes and the line of the log that tells of them, in one transaction; tried again while other lines are written meanwhile.
 * @returns false: another constraint stands against the writes, and nothing was written
 * @throws what the database throws
 * @example await writeWithLog(db, { at, actor, action: 'change-staff', subject, detail }, () => [update])
 */
export async function writeWithLog(
  db: Database,
  entry: DeskLogEntry,
  write: () => D1PreparedStatement[],
): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await db.batch([...write(), await appendToLog(db, entry)]);
      return true;
    } catch (error) {
      if (!(error instanceof Error) || !/constraint failed/i.test(error.message)) throw error;
      const isLog = /UNIQUE constraint failed: desk_log/i.test(error.message);
      if (!isLog) return false;
      if (attempt === TRIES) throw error;
    }
  }
}
