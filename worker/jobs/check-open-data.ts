import type { CalendarDate } from '#domain/date.ts';
import type { DumpFiles } from '../open-data/dump-files.ts';
import type { Database } from '../store/database.ts';
import { forgetDay, readDays } from '../store/open-day.ts';
import { forgetParts, readParts } from '../store/open-part.ts';

/**
 * Looks whether every file that the database names is there; what is gone is made again by the next syncOpenData(). For the start of a process.
 * @example await checkOpenData(db, files, asOf)
 */
export async function checkOpenData(db: Database, files: DumpFiles, asOf: CalendarDate): Promise<void> {
  const parts = await readParts(db);
  const gone = new Set(await files.missing(parts.flatMap(({ ndjson, csv }) => [ndjson.name, csv.name])));
  const lost = parts.filter(({ ndjson, csv }) => gone.has(ndjson.name) || gone.has(csv.name)).map(({ no }) => no);
  if (lost.length > 0) await forgetParts(db, lost);
  const days = await readDays(db, asOf);
  const goneDays = new Set(await files.missing(days.map(({ file }) => file.name)));
  for (const { day, file } of days) if (goneDays.has(file.name)) await forgetDay(db, day);
}
