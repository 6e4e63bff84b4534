import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatherCast, SAMPLE_DAY } from './sample/cast.ts';
import { sampleFiles } from './sample/files.ts';
import { sampleReadme } from './sample/readme.ts';
import { writeTable } from './seed/write-table.ts';

const DIRECTORY = 'data/sample';

mkdirSync(DIRECTORY, { recursive: true });
const cast = gatherCast();
const files = sampleFiles(cast);
for (const file of files) writeTable(join(DIRECTORY, file.name), file.rows, file.dress);
const manifest = {
  day: SAMPLE_DAY,
  files: files.map(({ name, layout, what, dataRows, verdicts }) => ({ name, layout, what, rows: dataRows, verdicts })),
};
writeFileSync(join(DIRECTORY, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
writeFileSync(join(DIRECTORY, 'README.md'), sampleReadme(cast, files));
for (const file of files) process.stdout.write(`${file.name}  ${file.dataRows} rows  ${file.what}\n`);
