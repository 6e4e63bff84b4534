import { readRelationships } from './relationships.ts';
import { TableFault } from './table-fault.ts';
import { readPart } from './xml-part.ts';
import type { ZipArchive } from './zip-archive.ts';

/** What a workbook says of itself: its visible worksheets in order, its day count, the parts that go with them. */
export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly epoch: 1900 | 1904;
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
};

/**
 * Finds the workbook inside an archive and reads it. Throws `TableFault`: `archive-foreign` when the archive is no .xlsx,
 * `sheet-missing` when a visible sheet's part is not there.
 * Example: `await readWorkbook(zip)` → `{ sheets: [{ name: 'Sheet1', part: 'xl/worksheets/sheet1.xml' }], epoch: 1900, … }`.
 */
export async function readWorkbook(zip: ZipArchive): Promise<Workbook> {
  const root = (await readRelationships(zip, '')).find((relationship) => relationship.type === 'officeDocument');
  const part = root?.target ?? 'xl/workbook.xml';
  if (!zip.has(part) || !/workbook[^/]*\.xml$/i.test(part)) {
    const message =
      '这是压缩包或其他文档（如 .docx、.ods、.xlsb、.zip），不是 .xlsx 表格。压缩包请先解压；文档请另存为 .xlsx 或 CSV 后重新导入。';
    throw new TableFault('archive-foreign', message);
  }
  const listed: { name: string; id: string }[] = [];
  let epoch: 1900 | 1904 = 1900;
  await readPart(zip, part, {
    open(tag, attributes) {
      if (tag === 'workbookPr' && /^(?:1|true|on)$/.test(attributes.date1904 ?? '')) epoch = 1904;
      if (tag !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      listed.push({ name: attributes.name ?? '', id });
    },
  });
  const targets = await readRelationships(zip, part);
  const sheets: { name: string; part: string }[] = [];
  for (const { name, id } of listed) {
    const target = targets.find((relationship) => relationship.id === id);
    if (target === undefined || (target.type === 'worksheet' && !zip.has(target.target))) {
      throw new TableFault(
        'sheet-missing',
        '工作簿列出的工作表在文件里找不到，文件不完整。请用 Excel 或 WPS 打开后另存为 .xlsx 重新导入。',
      );
    }
    if (target.type === 'worksheet') sheets.push({ name, part: target.target });
  }
  const partOf = (type: string) => targets.find((relationship) => relationship.type === type)?.target;
  return { sheets, epoch, styles: partOf('styles'), sharedStrings: partOf('sharedStrings') };
}
