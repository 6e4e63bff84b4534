import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tableFiles } from '#scripts/search-tables/table-files.ts';

it('the tables of readings and variants are those the script makes of pinyin-pro and OpenCC', () => {
  for (const [name, text] of Object.entries(tableFiles())) {
    expect(readFileSync(new URL(`../../search-index/tables/${name}`, import.meta.url), 'utf8') === text, name).toBe(
      true,
    );
  }
}, 60_000);
