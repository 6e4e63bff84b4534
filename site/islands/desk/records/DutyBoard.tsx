import type { UnitSums } from '#domain/records-desk/desk-lists.ts';
import { DUTIES, RECORDS } from '#site/text/zh-CN-desk-records.ts';
import { useAnswer } from '../use-answer.ts';
import { placeHref } from '../use-place.ts';
import { ListTable } from './ListTable.tsx';

const SUMS = ['overdue', 'due', 'unknown', 'done', 'late', 'cameLate', 'withheld'] as const;

/** What every unit owes, in numbers, the most pressing first; each unit leads to its duties. */
export function DutyBoard() {
  const { value, fault } = useAnswer<{ asOf: string; isCurrent: boolean; units: UnitSums[] }>('/records/board');
  const pages = { items: value?.units ?? null, rest: null, fault, more: null };
  return (
    <div className="stack">
      <h1>{DUTIES.title}</h1>
      <p>{DUTIES.lead}</p>
      {value !== null && (
        <p className="soft small">
          {RECORDS.asOf(value.asOf)}
          {!value.isCurrent && RECORDS.behind}
        </p>
      )}
      <ListTable<UnitSums>
        caption={DUTIES.caption}
        pages={pages}
        keyOf={({ unit }) => unit}
        columns={[
          { heading: RECORDS.unit, cell: ({ unit }) => <a href={placeHref('records', 'duties', unit)}>{unit}</a> },
          ...SUMS.map((sum) => ({
            heading: DUTIES.columns[sum],
            isNumber: true,
            cell: (row: UnitSums) =>
              sum === 'overdue' && row.overdue > 0 ? <strong className="fault">{row.overdue}</strong> : row[sum],
          })),
        ]}
      />
    </div>
  );
}
