import { ONE_RECORD, RECORD_KIND_NAMES, RECORDS } from '#site/text/zh-CN-desk-records.ts';
import { useAnswer } from '../use-answer.ts';
import { placeHref } from '../use-place.ts';
import { ListTable } from './ListTable.tsx';
import { RecordLink } from './RecordLink.tsx';
import type { RecordLine } from './record-answers.ts';
import { sayStanding } from './say-standing.ts';

/** The records of one enterprise, shown to the public or not. */
export function EnterpriseRecords({ uscc }: { uscc: string }) {
  const path = `/records/of/${encodeURIComponent(uscc)}`;
  const { value, fault } = useAnswer<{ uscc: string; name: string; records: RecordLine[] }>(path);
  return (
    <div className="stack">
      <p>
        <a href={placeHref('records', 'find')}>{ONE_RECORD.findTitle}</a>
      </p>
      <h1>{value === null ? uscc : ONE_RECORD.of(value.name)}</h1>
      <ListTable<RecordLine>
        caption={ONE_RECORD.listCaption}
        pages={{ items: value?.records ?? null, rest: null, fault, more: null }}
        keyOf={({ recordId }) => recordId}
        columns={[
          {
            heading: RECORDS.record,
            cell: ({ recordId, kind, title }) => (
              <RecordLink
                uscc={value?.uscc ?? uscc}
                recordId={recordId}
                says={`${RECORD_KIND_NAMES[kind]}　${title}`}
              />
            ),
          },
          { heading: ONE_RECORD.standing, cell: sayStanding },
          { heading: RECORDS.unit, cell: ({ unit }) => unit },
        ]}
      />
    </div>
  );
}
