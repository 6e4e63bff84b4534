import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type DepartmentRow, layOut } from '#scripts/seed/department-file.ts';
import type { SeedLayout } from '#scripts/seed/layout-columns.ts';
import { writeTable } from '#scripts/seed/write-table.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Writes rows into a file as a department would send it, and imports it with the command a clerk uses into a data folder that
 * a portal may be serving at the same time.
 * @throws when the importer does not take every row
 * @example await importRows(portal.dataDir, '2026-11-24', 'penalty-2019', [row])
 */
export async function importRows(
  dataDir: string,
  today: string,
  layout: SeedLayout,
  rows: readonly DepartmentRow[],
): Promise<void> {
  const file = join(dataDir, `${layout}-${crypto.randomUUID()}.csv`);
  writeTable(file, layOut(layout, rows), 'gb18030');
  const child = spawn(process.execPath, [join(ROOT, 'scripts/import.ts'), file], {
    cwd: ROOT,
    env: { ...process.env, JIANXIN_DATA: dataDir, JIANXIN_TODAY: today, JIANXIN_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The import ended with ${code}:\n${output}`);
}
