import { stat } from 'node:fs/promises';
import { describeAccessFault } from './access-fault.ts';
import { TableFault } from './table-fault.ts';

/** The identity of the bytes at a path, to notice a file that changes between two passes. */
export type FileStamp = { readonly size: number; readonly modified: number; readonly inode: number };

/**
 * Proves that a path is a readable, non-empty regular file and returns its stamp. Throws `TableFault`.
 * Example: `await stampFile('处罚.csv')` → `{ size: 1024, modified: …, inode: … }`.
 */
export async function stampFile(path: string): Promise<FileStamp> {
  const stats = await stat(path).catch((error: unknown) => {
    throw describeAccessFault(error);
  });
  if (stats.isDirectory()) throw describeAccessFault(Object.assign(new Error(), { code: 'EISDIR' }));
  if (!stats.isFile()) throw new TableFault('file-not-regular', '这不是普通文件。请指定磁盘上的表格文件。');
  if (stats.size === 0) throw new TableFault('file-empty', '文件是空的（0 字节）。请重新导出后再导入。');
  return { size: stats.size, modified: stats.mtimeMs, inode: stats.ino };
}
