import type { Context } from 'hono';
import { csvLine } from '#domain/csv-line.ts';
import type { AppEnv } from './host.ts';
import type { ListColumn } from './list-columns.ts';
import type { ListQuery } from './public-lists.ts';
import { readListCursor } from './store/list-cursor.ts';
import type { PublicItems, PublicList } from './store/public-entry.ts';

const AT_ONCE = 500;
// Spreadsheets take a file without it for the local code page and show Chinese as rubbish.
const BOM = '\uFEFF';

/** In which form a whole list is wanted. */
export type DownloadFormat = 'csv' | 'json';

/**
 * Answers every row of a list that meets the filters, read and sent page by page, so that memory does not grow with the list. The legal
 * day is asked anew for each page: a download that runs past midnight shows nothing that ended with it.
 * @throws Unavailable if the first page cannot be read; later, the download breaks off
 * @example return downloadList(c, query, 'csv', recordColumns('penalties'), 'penalties')
 */
export async function downloadList<List extends PublicList>(
  c: Context<AppEnv>,
  query: ListQuery<List>,
  format: DownloadFormat,
  columns: readonly ListColumn<PublicItems[List]>[],
  name: string,
): Promise<Response> {
  const { lists, asOf } = c.get('services');
  const day = asOf();
  const encoder = new TextEncoder();
  const text = format === 'csv' ? csvText(columns) : jsonText<PublicItems[List]>(day);
  let answer = await lists.page({ ...query, limit: AT_ONCE }, day);
  let before = text.opening;
  let isOpen = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const rows = answer.items.map(text.row);
      if (rows.length > 0) {
        controller.enqueue(encoder.encode(before + rows.join(text.between)));
        before = text.between;
        isOpen = true;
      }
      if (answer.next === null) {
        controller.enqueue(encoder.encode((isOpen ? '' : text.opening) + text.closing));
        controller.close();
      } else {
        answer = await lists.page({ ...query, after: readListCursor(answer.next), limit: AT_ONCE }, asOf());
      }
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}-${day}.${format}"`,
      // The copy is as of this moment; tomorrow it may hold what has ended.
      'Cache-Control': 'no-store',
    },
  });
}

type TableText<Item> = { opening: string; row(item: Item): string; between: string; closing: string };

function csvText<Item>(columns: readonly ListColumn<Item>[]): TableText<Item> {
  return {
    opening: BOM + csvLine(columns.map(({ heading }) => heading)),
    row: (item) => csvLine(columns.map(({ cell }) => cell(item))),
    between: '',
    closing: '',
  };
}

function jsonText<Item>(day: string): TableText<Item> {
  return {
    opening: `{"asOf":${JSON.stringify(day)},"items":[\n`,
    row: (item) => JSON.stringify(item),
    between: ',\n',
    closing: '\n]}\n',
  };
}
