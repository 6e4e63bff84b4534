import { decodeText, type ListEncoding } from './decode-text.ts';
import type { ListCell } from './list-cell.ts';
import { readTextTable } from './read-text-table.ts';
import { readWorkbook } from './read-workbook.ts';
import { ArchiveFault } from './zip-parts.ts';

/** Largest file that is opened, in bytes. A list of a thousand rows is far below. */
export const MAX_FILE = 10 * 1024 * 1024;

/** Why a file is not read. */
export type FileFault = 'too-large' | 'empty' | 'old-workbook' | 'not-text' | ArchiveFault['code'];

/** A file as a table, and how its bytes were read. */
export type ListFile = { rows: ListCell[][]; encoding: ListEncoding | 'workbook' };

/** What of a file is needed; a browser's `File` is one. */
export type FileGiven = { size: number; arrayBuffer(): Promise<ArrayBuffer> };

const startsWith = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte);

/**
 * Reads a file somebody chose, here and without sending it anywhere: a workbook by its first bytes, whatever it is called, else a text table.
 * A file beyond {@link MAX_FILE} is not even opened.
 * @example await readListFile(file) // { rows, encoding: 'gb18030' }, or 'old-workbook'
 */
export async function readListFile(file: FileGiven): Promise<ListFile | FileFault> {
  if (file.size > MAX_FILE) return 'too-large';
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) return 'empty';
  // Compound files: workbooks before 2007, and encrypted ones.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-workbook';
  if (startsWith(bytes, 0x50, 0x4b)) {
    try {
      return { rows: await readWorkbook(bytes), encoding: 'workbook' };
    } catch (error) {
      return error instanceof ArchiveFault ? error.code : 'broken';
    }
  }
  const decoded = decodeText(bytes);
  if (decoded === null) return 'not-text';
  return { rows: await readTextTable(decoded.text), encoding: decoded.encoding };
}
