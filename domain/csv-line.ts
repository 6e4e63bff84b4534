// What a spreadsheet may take for a formula, full-width forms included.
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r]/u;

/**
 * One line of a CSV file (RFC 4180), every cell quoted. A cell that a spreadsheet would run as a formula gets an apostrophe before it,
 * so that opening the file runs nothing; a plain negative number is no formula.
 * @example csvLine(['=1+1', '示例']) // '"\'=1+1","示例"\r\n'
 */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const text = FORMULA.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;
    return `"${text.replaceAll('"', '""')}"`;
  });
  return `${quoted.join(',')}\r\n`;
}
