import { type FileStamp, stampFile } from './file-stamp.ts';
import { TableFault } from './table-fault.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import type { TableRow } from './table-row.ts';

async function assertUnchanged(path: string, stamp: FileStamp): Promise<void> {
  const now = await stampFile(path);
  if (now.size !== stamp.size || now.modified !== stamp.modified || now.inode !== stamp.inode) {
    throw new TableFault('file-changed', '文件在导入过程中被改动，已停止。请关闭正在编辑它的程序，再重新导入。');
  }
}

/**
 * Regroups rows into batches of about `TABLE_LIMITS.batchRows`, holding no more than one batch. Throws `TableFault` `file-changed`
 * when the file is no longer the one the stamp was taken from, before the first and after the last batch.
 * Example: `for await (const batch of unchangedRows(path, stamp, rows)) …`.
 */
export async function* unchangedRows(
  path: string,
  stamp: FileStamp,
  groups: AsyncIterable<readonly TableRow[]>,
): AsyncGenerator<readonly TableRow[]> {
  await assertUnchanged(path, stamp);
  let batch: TableRow[] = [];
  for await (const group of groups) {
    for (const row of group) {
      batch.push(row);
      if (batch.length === TABLE_LIMITS.batchRows) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
  await assertUnchanged(path, stamp);
}
