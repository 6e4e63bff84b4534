import { TableFault } from './table-fault.ts';

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
