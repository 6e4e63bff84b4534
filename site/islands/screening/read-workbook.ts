import type { ListCell } from './list-cell.ts';
import { sheetArea } from './sheet-area.ts';
import { storedZip } from './stored-zip.ts';
import { ArchiveFault, zipParts } from './zip-parts.ts';

const WANTED = /\.xml(\.rels)?$/;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
// A stray cell in the last row and column of a sheet would make a table of 17 thousand million.
const MOST_CELLS = 1_000_000;

type Numeric = { number: string };

function cellOf(value: unknown): ListCell {
  if (value === null || value === undefined) return { text: '', isNumber: false };
  if (typeof value === 'object' && 'number' in value) return { text: String(value.number), isNumber: true };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), isNumber: false };
  return { text: String(value).trim(), isNumber: false };
}

/**
 * Reads the first sheet of a workbook (.xlsx) that holds anything. Formulas are never computed: what counts is the value the workbook keeps of
 * each; pictures and macros are not looked at.
 * @throws ArchiveFault
 * @example (await readWorkbook(bytes))[0]?.[0]?.text // '供应商名称'
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<ListCell[][]> {
  const parts = await zipParts(bytes, (name) => WANTED.test(name));
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) throw new ArchiveFault('broken');
  if (parts.some(({ name, bytes: sheet }) => SHEET.test(name) && sheetArea(sheet) > MOST_CELLS)) {
    throw new ArchiveFault('too-large');
  }
  const { default: readSheets } = await import('read-excel-file/universal');
  const parseNumber = (text: string): Numeric => ({ number: text });
  try {
    const sheets = await readSheets<Numeric>(storedZip(parts), { parseNumber });
    const tables = sheets.map(({ data }) => data.map((row) => row.map(cellOf)));
    return tables.find((rows) => rows.some((row) => row.some(({ text }) => text !== ''))) ?? [];
  } catch {
    throw new ArchiveFault('broken');
  }
}
