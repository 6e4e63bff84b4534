import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatherCast, SAMPLE_DAY } from './sample/cast.ts';
import { sampleFiles } from './sample/files.ts';
import { writeTable } from './seed/write-table.ts';

const DIRECTORY = 'data/sample';

mkdirSync(DIRECTORY, { recursive: true });
const files = sampleFiles(gatherCast());
for (const file of files) writeTable(join(DIRECTORY, file.name), file.rows, file.dress);
const manifest = {
  day: SAMPLE_DAY,
  files: files.map(({ name, layout, what, dataRows }) => ({ name, layout, what, rows: dataRows })),
};
writeFileSync(join(DIRECTORY, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const file of files) process.stdout.write(`${file.name}  ${file.dataRows} rows  ${file.what}\n`);
