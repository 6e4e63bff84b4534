import { beginFile, finishFile, ingestRows } from '#worker/ingest/ingest.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { manyRows } from './many-rows.ts';
import { aFile } from './row-fixture.ts';

// A process that imports one file: `ingest-child.ts FOLDER NAME FINE COUNT BATCH`. It says on its output what was acknowledged.
const [folder = '', name = '', fine = '', count = '', batch = ''] = process.argv.slice(2);
const { db, close } = await openDatabase(folder);
const file = aFile(name);
const rows = manyRows(Number(count), Number(fine));
await beginFile(db, file);
process.stdout.write('0\n');
for (let at = 0; at < rows.length; at += Number(batch)) {
  const verdicts = await ingestRows(db, file, rows.slice(at, at + Number(batch)), []);
  process.stdout.write(`${at + verdicts.length}\n`);
}
await finishFile(db, file, {});
close();
