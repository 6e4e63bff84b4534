import { stat } from 'node:fs/promises';
import { TableFault } from './table-fault.ts';

/** The identity of the bytes at a path, to notice a file that changes between two passes. */
export type FileStamp = { readonly size: number; readonly modified: number; readonly inode: number };

const FAULTS: Readonly<Record<string, readonly [rule: string, message: string]>> = {
  ENOENT: ['file-missing', '找不到这个文件。请核对文件名和所在文件夹后重新导入。'],
  ENOTDIR: ['file-missing', '找不到这个文件：路径中有一段不是文件夹。请核对路径后重新导入。'],
  EACCES: ['file-forbidden', '没有读取这个文件的权限。请让管理员授予读取权限，或把文件复制到可读取的文件夹。'],
  EPERM: ['file-forbidden', '没有读取这个文件的权限。请让管理员授予读取权限，或把文件复制到可读取的文件夹。'],
  EISDIR: ['file-is-directory', '这是一个文件夹，不是表格文件。请逐个指定其中的文件。'],
};

/** Says what stopped a file from being read, as a fault with a cure. Example: `ENOENT` → rule `file-missing`. */
export function describeAccessFault(error: unknown): TableFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [rule, message] = FAULTS[code] ?? [
    'file-unreadable',
    '文件读取失败。请确认文件没有被其他程序占用、存储设备正常，再重新导入。',
  ];
  return new TableFault(rule, message);
}

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
