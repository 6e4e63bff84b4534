import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { databaseStore } from '#scripts/import/database-store.ts';
import { importFile } from '#scripts/import/import-file.ts';
import { openDatabase } from '#worker/node/open-database.ts';

/** Imports one file into an empty database, both passes and every rule included. Prints { rows, seconds, cpuSeconds, megabytes }. */
const [path = '', directory = ''] = process.argv.slice(2);
const { db, close } = await openDatabase(directory);
const started = performance.now();
const before = process.cpuUsage();
const report = await importFile(path, {
  store: databaseStore(db),
  jurisdiction: xianning,
  unit: null,
  receivedAt: '2026-11-24T01:00:00.000Z',
  receivedOn: '2026-11-24' as CalendarDate,
  report: () => undefined,
  progress: () => undefined,
});
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);
const cpuSeconds = (user + system) / 1e6;
await close();
if (report.unusable) throw new Error(report.unusable.message);
process.stdout.write(
  `${JSON.stringify({ rows: report.rows, seconds, cpuSeconds, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`,
);
