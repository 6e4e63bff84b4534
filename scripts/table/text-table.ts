import { createCsvScanner } from './csv-scanner.ts';
import { type Delimiter, sniffDelimiter } from './delimiter.ts';
import { TableFault } from './table-fault.ts';
import type { TableRow } from './table-row.ts';
import { readTextBlocks } from './text-blocks.ts';
import { candidateEncodings, type TextEncoding } from './text-encoding.ts';

const SAMPLE_CHARACTERS = 64 * 1024;

/** A text table proven to its end, with a way to read it again. */
export type TextTable = {
  readonly format: 'csv' | 'tsv';
  readonly encoding: TextEncoding;
  readonly rows: number;
  read(): AsyncGenerator<readonly TableRow[]>;
};

async function* readRows(
  path: string,
  encoding: TextEncoding,
  delimiter: Delimiter,
): AsyncGenerator<readonly TableRow[]> {
  const scanner = createCsvScanner(delimiter);
  for await (const text of readTextBlocks(path, encoding)) yield scanner.push(text);
  yield scanner.end();
}

/** Enough text to tell the delimiter: the whole of a small file, else about one block. */
async function readSample(path: string, encoding: TextEncoding): Promise<string> {
  let sample = '';
  for await (const text of readTextBlocks(path, encoding)) {
    sample += text;
    if (sample.length >= SAMPLE_CHARACTERS) break;
  }
  return sample;
}

async function prove(path: string, encoding: TextEncoding): Promise<TextTable> {
  const delimiter = sniffDelimiter(await readSample(path, encoding));
  let rows = 0;
  let filled = false;
  for await (const group of readRows(path, encoding, delimiter)) {
    rows += group.length;
    filled ||= group.some((row) => row.cells.some((cell) => cell.text.trim() !== ''));
  }
  if (!filled) throw new TableFault('no-rows', '文件里没有任何内容行。请确认导出时选中了数据，再重新导入。');
  const format = delimiter === '\t' ? 'tsv' : 'csv';
  return { format, encoding, rows, read: () => readRows(path, encoding, delimiter) };
}

/**
 * Proves the encoding and the structure of a text table to its very end. Throws `TableFault`, for undecodable text naming the line
 * that neither encoding explains.
 * Example: `await openTextTable('许可.csv', head)` → `{ format: 'csv', encoding: 'gb18030', rows: 12, … }`.
 */
export async function openTextTable(path: string, head: Buffer): Promise<TextTable> {
  const failures: string[] = [];
  let line = 1;
  for (const encoding of candidateEncodings(head)) {
    try {
      return await prove(path, encoding);
    } catch (error) {
      if (!(error instanceof TableFault) || error.rule !== 'text-undecodable') throw error;
      failures.push(error.message);
      line = Math.max(line, error.line ?? 1);
    }
  }
  const cure = '文件可能混用了多种编码或已损坏。请用 Excel 或 WPS 打开核对该行，另存为 .xlsx 或“CSV UTF-8”后重新导入。';
  throw new TableFault('text-undecodable', `第 ${line} 行无法识别文字编码。${failures.join('')}${cure}`, line);
}
