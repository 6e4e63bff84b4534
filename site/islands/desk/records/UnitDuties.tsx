import { type CalendarDate, daysBetween } from '#domain/date.ts';
import { DUTIES, DUTY_NAMES, DUTY_REASONS, RECORD_KIND_NAMES, RECORDS } from '#site/text/zh-CN-desk-records.ts';
import { placeHref } from '../use-place.ts';
import { ListTable } from './ListTable.tsx';
import { RecordLink } from './RecordLink.tsx';
import type { OpenDuty } from './record-answers.ts';
import { usePages } from './use-pages.ts';

/** What one unit still owes: by day, or what cannot be told and why. */
export function UnitDuties({ unit, side }: { unit: string; side: string | undefined }) {
  const state = side === 'unknown' ? 'unknown' : 'open';
  const pages = usePages<OpenDuty, { asOf: CalendarDate }>(
    `/records/duties?unit=${encodeURIComponent(unit)}&state=${state}`,
  );
  const asOf = pages.rest?.asOf ?? null;
  return (
    <div className="stack">
      <p>
        <a href={placeHref('records', 'duties')}>{DUTIES.back}</a>
      </p>
      <h1>{DUTIES.of(unit)}</h1>
      <nav className="tabs" aria-label={DUTIES.of(unit)}>
        <ul>
          <li>
            <a href={placeHref('records', 'duties', unit)} aria-current={state === 'open' ? 'page' : undefined}>
              {DUTIES.open}
            </a>
          </li>
          <li>
            <a
              href={placeHref('records', 'duties', unit, 'unknown')}
              aria-current={state === 'unknown' ? 'page' : undefined}
            >
              {DUTIES.unknownTab}
            </a>
          </li>
        </ul>
      </nav>
      <ListTable<OpenDuty>
        caption={DUTIES.listCaption}
        pages={pages}
        keyOf={(one) => `${one.recordId} ${one.duty} ${one.provision}`}
        columns={[
          { heading: DUTIES.dueOn, isShort: true, cell: ({ dueOn }) => dueOn ?? RECORDS.unknown },
          { heading: DUTIES.duty, isShort: true, cell: ({ duty }) => DUTY_NAMES[duty] },
          { heading: DUTIES.state, cell: (one) => <DutyStateWords duty={one} asOf={asOf} isOpen={state === 'open'} /> },
          {
            heading: RECORDS.party,
            cell: ({ uscc, recordId, name }) => <RecordLink uscc={uscc} recordId={recordId} says={name} />,
          },
          { heading: RECORDS.kind, isShort: true, cell: ({ kind }) => RECORD_KIND_NAMES[kind] },
          { heading: RECORDS.basis, cell: ({ citation }) => <span className="small">{citation}</span> },
        ]}
      />
    </div>
  );
}

function DutyStateWords(props: {
  duty: Pick<OpenDuty, 'dueOn' | 'reason'>;
  asOf: CalendarDate | null;
  isOpen: boolean;
}) {
  const { duty, asOf, isOpen } = props;
  const days = duty.dueOn === null || asOf === null ? null : daysBetween(asOf, duty.dueOn);
  const why = duty.reason === null ? '' : DUTY_REASONS[duty.reason];
  if (!isOpen || days === null) return <>{why}</>;
  return (
    <>
      {days < 0 ? <strong className="fault">{DUTIES.overdue(-days)}</strong> : DUTIES.left(days)}
      {why !== '' && <span className="small">（{why}）</span>}
    </>
  );
}
