import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { checkOpenData } from '#worker/jobs/check-open-data.ts';
import { syncDesk } from '#worker/jobs/sync-desk.ts';
import { syncOpenData } from '#worker/jobs/sync-open-data.ts';
import { syncTables } from '#worker/jobs/sync-tables.ts';
import { openDumpFolder } from '#worker/node/dump-folder.ts';
import { openDatabase } from '#worker/node/open-database.ts';

// A process that brings lists, change feed, open data and the desk's tables up to a legal day, as the portal's jobs do: `jobs-child.ts FOLDER DAY`.
const [folder = '', day = ''] = process.argv.slice(2);
const asOf = day as CalendarDate;
const { db, close } = await openDatabase(folder);
const files = openDumpFolder(join(folder, 'open-data'));
async function tablesAndFiles(): Promise<void> {
  await checkOpenData(db, files, asOf);
  await syncTables(db, asOf, xianning);
  await syncOpenData({ db, files, asOf, at: `${day}T00:00:00.000Z`, jurisdiction: xianning });
}
await Promise.all([tablesAndFiles(), syncDesk(db, asOf, xianning)]);
close();
