const CELL = /<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g;

const columnOf = (letters: string) =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * How many cells the part of a workbook that is one sheet spans, from its first corner to the farthest row and column that any cell has: a table of
 * it holds so many, however few are written.
 * @param bytes the XML of the sheet
 * @example sheetArea(encode('<c r="B3"/>')) // 6
 */
export function sheetArea(bytes: Uint8Array): number {
  let rows = 0;
  let columns = 0;
  for (const [, letters = '', row = ''] of new TextDecoder().decode(bytes).matchAll(CELL)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters));
  }
  return rows * columns;
}
