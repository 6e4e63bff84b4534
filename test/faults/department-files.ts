import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { writeBulk } from '#scripts/seed/write-bulk.ts';

/**
 * Writes the files of a small city into a folder, so that an import meets every kind of write: new records, corrections of them (the last
 * file), and rows that are held because a code appears under another name.
 * @returns paths in the order in which to import them
 * @example await runScript('scripts/import.ts', await writeDepartmentFiles(folder, 500)).ended
 */
export async function writeDepartmentFiles(folder: string, enterprises: number): Promise<string[]> {
  const files = await writeBulk({ size: enterprises, seed: 7, directory: folder, asOf: '2026-11-24' as CalendarDate });
  const paths = files.filter(({ rows }) => rows > 0).map(({ path }) => path);
  const rewrite = (name: string, from: string, change: (text: string) => string): void => {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(join(folder, from), 'utf8')));
    paths.push(path);
  };
  rewrite('08-abnormal-list-other-names.csv', '06-abnormal-list.csv', (text) =>
    text.replaceAll('有限公司,', '责任有限公司,'),
  );
  rewrite('09-spot-check-corrected.csv', '04-spot-check.csv', (text) =>
    text.replaceAll('未发现问题', '发现问题已责令改正'),
  );
  return paths;
}
