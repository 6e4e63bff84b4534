import { csvLine } from '#domain/csv-line.ts';

const MARK = '\uFEFF';
// What a spreadsheet would keep as a number and so cut to fifteen digits, or write as a power of ten.
const NUMBER_LIKE = /^\d{12,}$|^\d+E\d+$/i;

/**
 * A table as CSV for spreadsheets: UTF-8 with its mark, no cell runs as a formula, and a long number gets a tab after it, which nobody sees and
 * which keeps it a text.
 * @example tableCsv([['代码'], ['914212000000000012']])
 */
export function tableCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => csvLine(row.map((cell) => (NUMBER_LIKE.test(cell) ? `${cell}\t` : cell))));
  return `${MARK}${lines.join('')}`;
}
