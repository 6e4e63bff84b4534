import { unescapeText } from './escaped-text.ts';
import { TableFault } from './table-fault.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { readPart } from './xml-part.ts';
import type { ZipArchive } from './zip-archive.ts';

/**
 * The workbook's shared strings by index, rich text runs joined, phonetic guides left out. They are held in memory, hence the bound.
 * Throws `TableFault` `shared-strings-too-large`.
 * Example: `(await readSharedStrings(zip, 'xl/sharedStrings.xml'))[0]` → `'示例数据'`.
 */
export async function readSharedStrings(zip: ZipArchive, part: string | undefined): Promise<readonly string[]> {
  if (part === undefined || !zip.has(part)) return [];
  if (zip.size(part) > TABLE_LIMITS.sharedStringsBytes) {
    const message = '工作簿的文字总量超过上限 256 MB。请拆成几个文件，或另存为 CSV 后重新导入。';
    throw new TableFault('shared-strings-too-large', message);
  }
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  await readPart(zip, part, {
    open(tag) {
      if (tag === 'si') current = '';
      else if (tag === 'rPh') phonetic = true;
      else if (tag === 't') inText = !phonetic;
    },
    text(text) {
      if (inText) current += text;
    },
    close(tag) {
      if (tag === 't') inText = false;
      else if (tag === 'rPh') phonetic = false;
      else if (tag === 'si') strings.push(unescapeText(current));
    },
  });
  return strings;
}
