import { once } from 'node:events';
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { BULK_LAYOUTS, bulkRows } from './bulk-rows.ts';
import { layOut } from './department-file.ts';
import type { SeedLayout } from './layout-columns.ts';
import { seededRandom } from './random.ts';
import { delimitedText } from './write-table.ts';

/** A set of department files to make: how many enterprises, from which seed, into which directory, up to which day. */
export type BulkOrder = { size: number; seed: number; directory: string; asOf: CalendarDate };

/** Rows gathered before they are written: keeps memory flat whatever the size. */
const CHUNK = 2000;

/**
 * Writes a set of department files (UTF-8 CSV) for `size` fictional enterprises, streaming.
 * @returns the files in the order in which to import them, with their number of data rows
 */
export async function writeBulk({ size, seed, directory, asOf }: BulkOrder): Promise<{ path: string; rows: number }[]> {
  mkdirSync(directory, { recursive: true });
  const random = seededRandom(seed);
  const files = new Map<SeedLayout, { path: string; stream: WriteStream; waiting: string[]; rows: number }>();
  for (const [place, layout] of BULK_LAYOUTS.entries()) {
    const path = join(directory, `${String(place + 1).padStart(2, '0')}-${layout}.csv`);
    files.set(layout, {
      path,
      stream: createWriteStream(path),
      waiting: [delimitedText(layOut(layout, []), ',')],
      rows: 0,
    });
  }
  const flush = async (file: { stream: WriteStream; waiting: string[] }): Promise<void> => {
    const free = file.stream.write(file.waiting.join(''));
    file.waiting.length = 0;
    if (!free) await once(file.stream, 'drain');
  };
  for (let index = 0; index < size; index += 1) {
    for (const [layout, row] of bulkRows(random, index, asOf)) {
      const file = files.get(layout);
      if (!file) continue;
      file.waiting.push(delimitedText(layOut(layout, [row]).slice(1), ','));
      file.rows += 1;
      if (file.waiting.length >= CHUNK) await flush(file);
    }
  }
  for (const file of files.values()) {
    await flush(file);
    file.stream.end();
    await once(file.stream, 'finish');
  }
  return [...files.values()].map(({ path, rows }) => ({ path, rows }));
}
