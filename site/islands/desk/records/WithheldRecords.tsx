import { useState } from 'react';
import type { WithheldReason } from '#domain/publication.ts';
import type { UnitSums, WithheldRow } from '#domain/records-desk/desk-lists.ts';
import { KEPT_BACK, RECORD_KIND_NAMES, RECORDS, WITHHELD_REASONS } from '#site/text/zh-CN-desk-records.ts';
import { useAnswer } from '../use-answer.ts';
import { Filters } from './Filters.tsx';
import { ListTable } from './ListTable.tsx';
import { RecordLink } from './RecordLink.tsx';
import { usePages } from './use-pages.ts';

type Rest = { reasons: { reason: WithheldReason; records: number }[] };

/** Records that were taken in and are not shown: why, and what cures it. */
export function WithheldRecords() {
  const [unit, setUnit] = useState('');
  const [reason, setReason] = useState('');
  const query = new URLSearchParams({ ...(unit === '' ? {} : { unit }), ...(reason === '' ? {} : { reason }) });
  const pages = usePages<WithheldRow, Rest>(`/records/withheld?${query}`);
  const { value: board } = useAnswer<{ units: UnitSums[] }>('/records/board');
  const units = (board?.units ?? []).filter(({ withheld }) => withheld > 0);
  return (
    <div className="stack">
      <h1>{KEPT_BACK.title}</h1>
      <p>{KEPT_BACK.lead}</p>
      <Filters
        filters={[
          {
            id: 'unit',
            label: RECORDS.unit,
            value: unit,
            onChange: setUnit,
            options: units.map((one) => [one.unit, KEPT_BACK.reasonCount(one.unit, one.withheld)]),
          },
          {
            id: 'reason',
            label: RECORDS.why,
            value: reason,
            onChange: setReason,
            options: (pages.rest?.reasons ?? []).map((one) => [
              one.reason,
              KEPT_BACK.reasonCount(WITHHELD_REASONS[one.reason].says, one.records),
            ]),
          },
        ]}
      />
      <ListTable<WithheldRow>
        caption={KEPT_BACK.caption}
        pages={pages}
        keyOf={({ recordId }) => recordId}
        columns={[
          {
            heading: RECORDS.party,
            cell: ({ uscc, recordId, name }) => <RecordLink uscc={uscc} recordId={recordId} says={name} />,
          },
          { heading: RECORDS.kind, isShort: true, cell: ({ kind }) => RECORD_KIND_NAMES[kind] },
          { heading: RECORDS.why, cell: (one) => WITHHELD_REASONS[one.reason].says },
          { heading: RECORDS.cure, cell: (one) => WITHHELD_REASONS[one.reason].cure },
          { heading: RECORDS.unit, cell: (one) => one.unit },
          { heading: RECORDS.received, isShort: true, cell: ({ receivedOn }) => receivedOn },
        ]}
      />
    </div>
  );
}
