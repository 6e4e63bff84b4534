import { isDateFormat } from './date-format.ts';
import { readPart } from './xml-part.ts';
import type { ZipArchive } from './zip-archive.ts';

/**
 * For each cell style of the workbook, by index, whether it shows a number as a date. Empty when there is no styles part.
 * Example: `(await readDateStyles(zip, 'xl/styles.xml'))[3]` → true.
 */
export async function readDateStyles(zip: ZipArchive, part: string | undefined): Promise<readonly boolean[]> {
  if (part === undefined || !zip.has(part)) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  await readPart(zip, part, {
    open(tag, attributes) {
      if (tag === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (tag === 'cellXfs') inCellFormats = true;
      if (tag === 'xf' && inCellFormats) formats.push(Number(attributes.numFmtId ?? 0));
    },
    close(tag) {
      if (tag === 'cellXfs') inCellFormats = false;
    },
  });
  return formats.map((id) => isDateFormat(id, codes.get(id)));
}
