import type { ReactNode } from 'react';
import { DESK } from '#site/text/zh-CN-desk.ts';
import { RECORDS } from '#site/text/zh-CN-desk-records.ts';
import { Fault } from './Fault.tsx';
import type { Pages } from './use-pages.ts';

/** One column: its heading and what stands in its cells; numbers are ranged, short texts not broken. */
export type Column<Row> = { heading: string; cell(row: Row): ReactNode; isNumber?: boolean; isShort?: boolean };

/** A list as a table, with a way on to the next page; it scrolls by itself on a narrow screen and is reached by keyboard. */
export function ListTable<Row>(props: {
  caption: string;
  pages: Pages<Row, unknown>;
  columns: readonly Column<Row>[];
  keyOf(row: Row): string;
}) {
  const { caption, pages, columns, keyOf } = props;
  const { items, fault, more } = pages;
  return (
    <>
      <Fault says={fault} />
      {items === null && fault === null && <p role="status">{DESK.loading}</p>}
      {items?.length === 0 && <p>{RECORDS.none}</p>}
      {items !== null && items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        <section className="scroll" aria-label={caption} tabIndex={0}>
          <table className="wide-list">
            <caption>{caption}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.heading} scope="col" className={classOf(column)}>
                    {column.heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <tr key={keyOf(row)}>
                  {columns.map((column) => (
                    <td key={column.heading} className={classOf(column)}>
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {more !== null && (
        <p className="no-print">
          <button type="button" onClick={() => void more()}>
            {RECORDS.more}
          </button>
        </p>
      )}
    </>
  );
}

function classOf({ isNumber = false, isShort = false }: Column<never>): string | undefined {
  if (isNumber) return 'count short';
  return isShort ? 'short' : undefined;
}
