import { useCallback, useEffect, useState } from 'react';
import { askDesk } from '../ask-desk.ts';
import { sayRecordFault } from './say-record-fault.ts';

type Page<Row> = { items: Row[]; next: string | null };

/** A list that is read page by page: what was read so far, what the last answer said besides, and a fault in words. */
export type Pages<Row, Rest> = {
  items: Row[] | null;
  rest: Rest | null;
  fault: string | null;
  /** Reads the next page; null: there is none. */
  more: (() => Promise<void>) | null;
};

/**
 * Reads a list of the desk's API from its beginning whenever the path changes, and goes on when asked.
 * @param path with its query, without a cursor
 * @example const { items, more } = usePages<WithheldRow, object>('/records/withheld')
 */
export function usePages<Row, Rest>(path: string): Pages<Row, Rest> {
  const [read, setRead] = useState<{ path: string; page: (Page<Row> & Rest) | null; fault: string | null } | null>(
    null,
  );
  const ask = useCallback(
    async (before: Page<Row> | null) => {
      const mark = path.includes('?') ? '&' : '?';
      const cursor = before?.next == null ? '' : `${mark}after=${encodeURIComponent(before.next)}`;
      const answer = await askDesk<Page<Row> & Rest>('GET', `${path}${cursor}`);
      if (!answer.ok) return setRead({ path, page: null, fault: sayRecordFault(answer) });
      const items = [...(before?.items ?? []), ...answer.value.items];
      return setRead({ path, page: { ...answer.value, items }, fault: null });
    },
    [path],
  );
  useEffect(() => {
    void ask(null);
  }, [ask]);
  const current = read?.path === path ? read : null;
  const page = current?.page ?? null;
  return {
    items: page?.items ?? null,
    rest: page,
    fault: current?.fault ?? null,
    more: page === null || page.next === null ? null : () => ask(page),
  };
}
