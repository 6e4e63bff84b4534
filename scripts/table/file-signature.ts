import { TableFault } from './table-fault.ts';

const CURE = '请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV 后重新导入。';
const FOREIGN: readonly (readonly [hex: string, rule: string, what: string])[] = [
  [
    'd0cf11e0a1b11ae1',
    'legacy-or-protected-office',
    '这是旧版 Office 文件（.xls、.doc）或设有打开密码的工作簿，无法读取；有密码的请先取消密码。',
  ],
  ['255044462d', 'pdf', '这是 PDF 文件，不是表格。'],
  ['504b0506', 'archive-empty', '这是空的压缩包，不是表格。'],
  ['526172211a07', 'archive-foreign', '这是 RAR 压缩包，请先解压。'],
  ['377abcaf271c', 'archive-foreign', '这是 7z 压缩包，请先解压。'],
  ['1f8b', 'archive-foreign', '这是 gzip 压缩包，请先解压。'],
  ['89504e470d0a1a0a', 'image', '这是图片，不是表格。'],
  ['ffd8ff', 'image', '这是图片，不是表格。'],
  ['7b5c727466', 'rtf', '这是 RTF 文档，不是表格。'],
];

const MARKUP = /^(?:\uFEFF)?\s*<(?:\?xml|!doctype|html|head|meta|table|style)\b/i;

/**
 * Tells from the first bytes, never from the name, whether a file is a zip (perhaps .xlsx) or text. Throws `TableFault` for everything
 * that is neither: .xls, .doc, password-protected workbooks, PDF, archives, images, HTML and XML saved under a table's name.
 * Example: `50 4b 03 04 …` → `'zip'`.
 */
export function readSignature(head: Buffer): 'zip' | 'text' {
  const start = head.subarray(0, 16).toString('hex');
  if (start.startsWith('504b0304')) return 'zip';
  for (const [hex, rule, what] of FOREIGN) if (start.startsWith(hex)) throw new TableFault(rule, what + CURE);
  if (MARKUP.test(head.subarray(0, 512).toString('utf8'))) {
    throw new TableFault('markup', `这是网页或 XML 文件，只是用了表格的扩展名。${CURE}`);
  }
  return 'text';
}
