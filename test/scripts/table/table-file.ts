import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openTable } from '#scripts/table/open-table.ts';
import type { TableRow } from '#scripts/table/table-row.ts';
import type { UnusableFile } from '#scripts/table/unusable-file.ts';

/** Writes bytes to a file that lives as long as the test and returns its path. Example: `tableFile('名称\n示例', 'a.csv')`. */
export function tableFile(content: string | Uint8Array, name = 'table.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'table-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Opens a file that must be usable and returns its info and all rows. Example: `(await readTable(path)).rows[0]?.line`. */
export async function readTable(path: string) {
  const table = await openTable(path);
  if (table.unusable) throw new Error(`${table.rule}: ${table.message}`);
  const rows: TableRow[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  return { info: table.info, rows, texts: rows.map((row) => row.cells.map((cell) => cell.text)) };
}

/** Opens a file that must be refused and returns the refusal. Example: `(await refusal(path)).rule`. */
export async function refusal(path: string): Promise<UnusableFile> {
  const table = await openTable(path);
  if (!table.unusable) throw new Error('The file was expected to be unusable.');
  return table;
}
