import { type RawCell, readCell, type SheetContext } from './sheet-cell.ts';
import { TableFault } from './table-fault.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import type { Cell, TableRow } from './table-row.ts';
import { readXml } from './xml-events.ts';

const EMPTY: Cell = { text: '', kind: 'text' };

function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function disordered(line: number): TableFault {
  const message = `第 ${line} 行的行号或单元格位置重复、倒序或无效，内容无法确定。请用 Excel 或 WPS 打开后另存为 .xlsx 重新导入。`;
  return new TableFault('sheet-disordered', message, line);
}

/**
 * Streams the rows of a worksheet's XML that hold anything, gaps filled with empty text, in constant memory. Rows and cells without a
 * reference follow the one before. Throws `TableFault`: `sheet-disordered`, `too-many-columns`, `record-too-long`, and as `readXml`.
 * Example: `for await (const rows of readSheetRows(zip.read(part), context)) …`.
 */
export async function* readSheetRows(
  blocks: AsyncIterable<string>,
  context: SheetContext,
): AsyncGenerator<readonly TableRow[]> {
  let rows: TableRow[] = [];
  let line = 0;
  let column = -1;
  let cells: Cell[] = [];
  let characters = 0;
  let raw: RawCell | undefined;
  let target: 'value' | 'inline' | undefined;
  let phonetic = false;
  let inData = false;

  function openRow(reference: string | undefined): void {
    const number = reference === undefined ? line + 1 : Number(reference);
    if (!Number.isInteger(number) || number <= line) throw disordered(Math.max(line, 1));
    line = number;
    column = -1;
    cells = [];
    characters = 0;
  }
  function openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes.r;
    const at = reference === undefined ? column + 1 : columnOf(reference);
    if (at === undefined || at <= column) throw disordered(line);
    column = at;
    raw = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), formula: false, value: '', inline: '' };
  }
  function measure(length: number): void {
    characters += length;
    if (characters <= TABLE_LIMITS.recordCharacters) return;
    throw new TableFault('record-too-long', `第 ${line} 行的内容超过 1 MB。请检查该行，或拆分后重新导入。`, line);
  }
  function closeCell(): void {
    const cell = raw === undefined ? undefined : readCell(raw, context);
    if (raw?.type === 's' && cell !== undefined) measure(cell.text.length);
    raw = undefined;
    if (cell === undefined) return;
    if (column >= TABLE_LIMITS.columns) {
      const message = `第 ${line} 行超过 ${TABLE_LIMITS.columns} 列。请删除多余的列后重新导入。`;
      throw new TableFault('too-many-columns', message, line);
    }
    while (cells.length < column) cells.push(EMPTY);
    cells.push(cell);
  }

  const events = readXml(blocks, {
    open(tag, attributes) {
      if (tag === 'sheetData') inData = true;
      if (!inData) return;
      if (tag === 'row') openRow(attributes.r);
      else if (tag === 'c') openCell(attributes);
      else if (tag === 'v') target = 'value';
      else if (tag === 'rPh') phonetic = true;
      else if (tag === 't' && !phonetic) target = 'inline';
      else if (tag === 'f' && raw !== undefined) raw.formula = true;
    },
    text(text) {
      if (raw === undefined || target === undefined) return;
      measure(text.length);
      raw[target] += text;
    },
    close(tag) {
      if (tag === 'sheetData') inData = false;
      else if (tag === 'rPh') phonetic = false;
      else if (tag === 'v' || tag === 't') target = undefined;
      else if (tag === 'c') closeCell();
      else if (tag === 'row' && cells.length > 0) rows.push({ line, cells });
    },
  });
  for await (const _ of events) {
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
}
