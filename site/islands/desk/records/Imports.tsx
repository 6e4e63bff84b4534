import type { Receipt } from '#domain/records-desk/receipt.ts';
import { IMPORTS, RECORD_KIND_NAMES, RECORDS } from '#site/text/zh-CN-desk-records.ts';
import { sayInstant } from '../say-instant.ts';
import { placeHref } from '../use-place.ts';
import { ListTable } from './ListTable.tsx';
import { sayCounts } from './say-counts.ts';
import { usePages } from './use-pages.ts';

/** Every file that was received, the latest first, with what became of its rows. */
export function Imports() {
  const pages = usePages<Receipt, object>('/records/imports');
  return (
    <div className="stack">
      <h1>{IMPORTS.title}</h1>
      <p>{IMPORTS.lead}</p>
      <ListTable<Receipt>
        caption={IMPORTS.caption}
        pages={pages}
        keyOf={({ digest }) => digest}
        columns={[
          {
            heading: IMPORTS.file,
            cell: ({ digest, name }) => <a href={placeHref('records', 'imports', digest)}>{name}</a>,
          },
          { heading: RECORDS.kind, isShort: true, cell: ({ kind }) => RECORD_KIND_NAMES[kind] },
          { heading: IMPORTS.at, isShort: true, cell: ({ receivedAt }) => sayInstant(receivedAt) },
          { heading: IMPORTS.rows, isNumber: true, cell: ({ rows }) => rows },
          { heading: IMPORTS.counts, cell: sayCounts },
          { heading: IMPORTS.units, cell: ({ units }) => (units.length === 0 ? IMPORTS.noUnit : units.join('、')) },
        ]}
      />
    </div>
  );
}
