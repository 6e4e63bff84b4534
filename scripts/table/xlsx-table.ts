import { readDateStyles } from './cell-styles.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { SheetContext } from './sheet-cell.ts';
import { readSheetRows } from './sheet-rows.ts';
import { TableFault } from './table-fault.ts';
import type { TableRow } from './table-row.ts';
import { readWorkbook } from './workbook.ts';
import { openZip, type ZipArchive } from './zip-archive.ts';

/** A worksheet proven to its end, with a way to read it again. */
export type XlsxTable = {
  readonly sheet: string;
  readonly rows: number;
  read(): AsyncGenerator<readonly TableRow[]>;
};

async function countRows(zip: ZipArchive, part: string, context: SheetContext): Promise<number> {
  let rows = 0;
  for await (const group of readSheetRows(zip.read(part), context)) rows += group.length;
  return rows;
}

async function* readAgain(path: string, part: string, context: SheetContext): AsyncGenerator<readonly TableRow[]> {
  const zip = await openZip(path);
  try {
    yield* readSheetRows(zip.read(part), context);
  } finally {
    zip.close();
  }
}

/**
 * Proves the first visible sheet that has content to its very end. The shared strings stay in memory until the table is let go.
 * Throws `TableFault`: `no-rows` when no visible sheet has content, and as the parts it reads.
 * Example: `await openXlsxTable('处罚.xlsx')` → `{ sheet: 'Sheet1', rows: 12, … }`.
 */
export async function openXlsxTable(path: string): Promise<XlsxTable> {
  const zip = await openZip(path);
  try {
    const workbook = await readWorkbook(zip);
    const strings = await readSharedStrings(zip, workbook.sharedStrings);
    const dateStyles = await readDateStyles(zip, workbook.styles);
    const context: SheetContext = { strings, dateStyles, epoch: workbook.epoch };
    for (const { name, part } of workbook.sheets) {
      const rows = await countRows(zip, part, context);
      if (rows > 0) return { sheet: name, rows, read: () => readAgain(path, part, context) };
    }
    throw new TableFault('no-rows', '没有一个可见的工作表有内容。请确认数据所在的工作表没有被隐藏，再重新导入。');
  } finally {
    zip.close();
  }
}
