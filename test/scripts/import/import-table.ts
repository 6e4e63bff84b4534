import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { type ImportOptions, importFile } from '#scripts/import/import-file.ts';
import { type CellValue, type TableDress, writeTable } from '#scripts/seed/write-table.ts';
import type { RowVerdict } from '#worker/ingest/row-verdict.ts';
import { makeFakeStore } from './fake-store.ts';

/** How a test table is written and imported. */
export type TableSetting = {
  dress?: TableDress;
  name?: string;
  options?: Partial<ImportOptions>;
  fake?: ReturnType<typeof makeFakeStore>;
};

/** Writes a table as a department would, imports it into a store in memory, and returns everything that came of it. */
export async function importTable(table: readonly (readonly CellValue[])[], setting: TableSetting = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'jianxin-import-'));
  const dress = setting.dress ?? 'utf-8';
  const path = join(folder, setting.name ?? `文件.${dress === 'xlsx' ? 'xlsx' : dress === 'tsv' ? 'tsv' : 'csv'}`);
  const fake = setting.fake ?? makeFakeStore();
  const verdicts: RowVerdict[] = [];
  try {
    writeTable(path, table, dress);
    const report = await importFile(path, {
      store: fake.store,
      jurisdiction: xianning,
      unit: null,
      receivedAt: '2026-11-24T02:00:00.000Z',
      receivedOn: '2026-11-24' as CalendarDate,
      report: (batch) => {
        verdicts.push(...batch);
      },
      progress: () => {},
      ...setting.options,
    });
    return { ...fake, report, verdicts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
