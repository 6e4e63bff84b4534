import type { HeldItem } from '#domain/records-desk/desk-lists.ts';
import { KEPT_BACK } from '#site/text/zh-CN-desk-records.ts';
import { placeHref } from '../use-place.ts';
import { ListTable } from './ListTable.tsx';
import { usePages } from './use-pages.ts';

/** Rows of files that wait for their unit: which rule holds them, and what is to be done. */
export function HeldRows() {
  const pages = usePages<HeldItem, object>('/records/held');
  return (
    <div className="stack">
      <h1>{KEPT_BACK.heldTitle}</h1>
      <p>{KEPT_BACK.heldLead}</p>
      <ListTable<HeldItem>
        caption={KEPT_BACK.heldCaption}
        pages={pages}
        keyOf={({ no }) => String(no)}
        columns={[
          {
            heading: KEPT_BACK.file,
            cell: ({ fileDigest, fileName }) => <a href={placeHref('records', 'imports', fileDigest)}>{fileName}</a>,
          },
          { heading: KEPT_BACK.line, isNumber: true, cell: ({ line }) => line },
          { heading: KEPT_BACK.summary, cell: ({ summary }) => summary },
          { heading: KEPT_BACK.column, cell: ({ column }) => column ?? '' },
          { heading: KEPT_BACK.says, cell: ({ message }) => message },
          { heading: KEPT_BACK.rule, cell: ({ rule }) => <code className="small">{rule}</code> },
        ]}
      />
    </div>
  );
}
