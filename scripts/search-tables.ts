import { writeFileSync } from 'node:fs';
import { tableFiles } from './search-tables/table-files.ts';

// Writes search-index/tables/. test/scripts/search-tables.test.ts fails while the committed tables differ.
for (const [name, text] of Object.entries(tableFiles())) {
  writeFileSync(new URL(`../search-index/tables/${name}`, import.meta.url), text);
}
