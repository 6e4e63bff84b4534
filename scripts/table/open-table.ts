import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { describeAccessFault } from './access-fault.ts';
import { readSignature } from './file-signature.ts';
import { type FileStamp, stampFile } from './file-stamp.ts';
import { TableFault } from './table-fault.ts';
import type { TableInfo } from './table-info.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import type { TableRow } from './table-row.ts';
import { openTextTable } from './text-table.ts';
import { unchangedRows } from './unchanged-rows.ts';
import type { UnusableFile } from './unusable-file.ts';
import { openXlsxTable } from './xlsx-table.ts';

/**
 * A table proven to its end. `rows()` is the second pass: batches of about 500 rows, constant memory; it may be called again and
 * throws `TableFault` (`file-changed` and others) only when the file changed after `openTable`.
 * Example: `for await (const batch of table.rows()) for (const row of batch) …`.
 */
export type OpenTable = {
  readonly unusable: false;
  readonly info: TableInfo;
  rows(): AsyncIterable<readonly TableRow[]>;
};

async function digestFile(path: string): Promise<{ digest: string; head: Buffer }> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: TABLE_LIMITS.blockBytes })) {
      if (head.length === 0) head = Buffer.from(chunk);
      hash.update(chunk);
    }
  } catch (error) {
    throw describeAccessFault(error);
  }
  return { digest: hash.digest('hex'), head };
}

async function prove(path: string, stamp: FileStamp): Promise<OpenTable> {
  const { digest, head } = await digestFile(path);
  const base = { digest, bytes: stamp.size };
  if (readSignature(head) === 'zip') {
    const table = await openXlsxTable(path);
    const info = { ...base, format: 'xlsx', encoding: 'xlsx', rows: table.rows, sheet: table.sheet } as const;
    return { unusable: false, info, rows: () => unchangedRows(path, stamp, table.read()) };
  }
  const table = await openTextTable(path, head);
  const info = { ...base, format: table.format, encoding: table.encoding, rows: table.rows };
  return { unusable: false, info, rows: () => unchangedRows(path, stamp, table.read()) };
}

/**
 * Opens a department's table (CSV, TSV or XLSX, told by content, never by name) and proves its encoding and structure to the very end
 * before a row is given out. Never throws for a bad file: it returns `UnusableFile` with a rule, a Chinese message and, where there is
 * one, the line. Rows without any content are left out (XLSX) as are lines without a character (CSV, TSV).
 * Example: `const table = await openTable('处罚.csv'); if (table.unusable) report(table.message);`.
 */
export async function openTable(path: string): Promise<UnusableFile | OpenTable> {
  try {
    return await prove(path, await stampFile(path));
  } catch (error) {
    if (error instanceof TableFault) return error.toUnusable();
    throw error;
  }
}
