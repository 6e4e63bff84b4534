import { openTable } from '#scripts/table/open-table.ts';
import { openDatabase } from '#worker/node/open-database.ts';

/**
 * The baseline of the import: parse the file (one pass) and insert each row as JSON into one table of the same kind of database, in
 * batches of the same size. Prints { rows, seconds, cpuSeconds, megabytes }.
 */
const [path = '', directory = ''] = process.argv.slice(2);
const table = await openTable(path);
if (table.unusable) throw new Error(table.message);
const { db, close } = await openDatabase(directory);
await db.exec('CREATE TABLE bare (line INTEGER PRIMARY KEY, body TEXT NOT NULL)');
const insert = db.prepare('INSERT INTO bare (line, body) VALUES (?1, ?2)');
const started = performance.now();
const before = process.cpuUsage();
let rows = 0;
for await (const batch of table.rows()) {
  await db.batch(batch.map(({ line, cells }) => insert.bind(line, JSON.stringify(cells.map((cell) => cell.text)))));
  rows += batch.length;
}
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);
const cpuSeconds = (user + system) / 1e6;
await close();
process.stdout.write(
  `${JSON.stringify({ rows, seconds, cpuSeconds, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`,
);
