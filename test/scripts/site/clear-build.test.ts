import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clearBuild, clearPages } from '#scripts/site/clear-build.ts';
import { temporaryFolder } from '../../worker/store/temporary-database.ts';

const STAYS = '91421200MA0XN00A4C';
const GOES = '92421202MA0XN00C0U';

it('leaves the pages of the profiles that stay, and nothing of one that goes or of any other page', () => {
  const folder = temporaryFolder();
  for (const path of ['server/chunks', 'client/enterprise', 'client/_astro'])
    mkdirSync(join(folder, path), { recursive: true });
  for (const end of ['html', 'html.br', 'html.gz']) {
    for (const code of [STAYS, GOES]) writeFileSync(join(folder, 'client/enterprise', `${code}.${end}`), '');
  }
  writeFileSync(join(folder, 'client/index.html'), '');
  const kept = ['html', 'html.br', 'html.gz'].map((end) => `${STAYS}.${end}`);
  clearPages(folder, new Set([STAYS]));
  expect(readdirSync(join(folder, 'client')).sort()).toEqual(['_astro', 'enterprise', 'index.html']);
  expect(readdirSync(join(folder, 'client/enterprise')).sort()).toEqual(kept);
  clearBuild(folder, new Set([STAYS]));
  expect(readdirSync(folder)).toEqual(['client']);
  expect(readdirSync(join(folder, 'client'))).toEqual(['enterprise']);
  expect(readdirSync(join(folder, 'client/enterprise')).sort()).toEqual(kept);
  clearBuild(join(folder, 'none-yet'), new Set());
});
