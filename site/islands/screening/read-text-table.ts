import type { ListCell } from './list-cell.ts';

const DELIMITERS = [',', '\t', ';', '，', '；', '|'];
// More than the rows a list may have, its headings and blank rows included: what comes after need not be read.
const MOST = 3000;
const LOOKED_AT = 50;

/**
 * Reads a text table or a pasted list: the delimiter is found, cells may be quoted, a quote that is never closed is a character like any other.
 * @example await readTextTable('名称,代码\n甲公司,9142…') // [[{ text: '名称', … }, …], …]
 */
export async function readTextTable(text: string): Promise<ListCell[][]> {
  const { default: papa } = await import('papaparse');
  const bare = text.replace(/^\uFEFF/, '');
  // Blank lines would speak against every delimiter.
  const { meta } = papa.parse(bare, { delimitersToGuess: DELIMITERS, skipEmptyLines: 'greedy', preview: LOOKED_AT });
  const settings = { delimiter: meta.delimiter, preview: MOST };
  const quoted = papa.parse<string[]>(bare, settings);
  const isBroken = quoted.errors.some(({ type }) => type === 'Quotes');
  const { data } = isBroken ? papa.parse<string[]>(bare, { ...settings, quoteChar: '\u0000' }) : quoted;
  const rows = data.map((row) => row.map((cell) => ({ text: cell.trim(), isNumber: false })));
  // Blank rows between others count, so that a row has the number it has in the file.
  return rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell.text !== '')) + 1);
}
