import type { ListCell } from './list-cell.ts';

const DELIMITERS = [',', '\t', ';', '，', '；', '|'];
// More than the rows a list may have, its headings and blank lines included: what comes after need not be read.
const MOST = 3000;

/**
 * Reads a text table or a pasted list: the delimiter is found, cells may be quoted, a quote that is never closed is a character like any other.
 * @example await readTextTable('名称,代码\n甲公司,9142…') // [[{ text: '名称', … }, …], …]
 */
export async function readTextTable(text: string): Promise<ListCell[][]> {
  const { default: papa } = await import('papaparse');
  const settings = { delimitersToGuess: DELIMITERS, preview: MOST, skipEmptyLines: 'greedy' as const };
  const quoted = papa.parse<string[]>(text.replace(/^\uFEFF/, ''), settings);
  const isBroken = quoted.errors.some(({ type }) => type === 'Quotes');
  const { data } = isBroken
    ? papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { ...settings, quoteChar: '\u0000' })
    : quoted;
  return data.map((row) => row.map((cell) => ({ text: cell.trim(), isNumber: false })));
}
