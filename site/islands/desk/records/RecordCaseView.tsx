import { DESK } from '#site/text/zh-CN-desk.ts';
import {
  DUTIES,
  DUTY_NAMES,
  DUTY_REASONS,
  ONE_RECORD,
  RECORD_KIND_NAMES,
  RECORDS,
  WITHHELD_REASONS,
} from '#site/text/zh-CN-desk-records.ts';
import { LogLines } from '../LogLines.tsx';
import { useAnswer } from '../use-answer.ts';
import { placeHref } from '../use-place.ts';
import { DaysForm } from './DaysForm.tsx';
import { Facts } from './Facts.tsx';
import { Fault } from './Fault.tsx';
import { shownFact } from './fact-text.ts';
import { MeasureForm } from './MeasureForm.tsx';
import { MeasureList } from './MeasureList.tsx';
import type { RecordCase } from './record-answers.ts';
import { sayStanding } from './say-standing.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** One record as the desk knows it: what it says, why it is or is not public, what is owed, and what was and may be done. */
export function RecordCaseView({ uscc, recordId }: { uscc: string; recordId: string }) {
  const path = `/records/of/${encodeURIComponent(uscc)}/${encodeURIComponent(recordId)}`;
  const { value: record, fault, reload } = useAnswer<RecordCase>(path);
  if (fault !== null) return <Fault says={fault} />;
  if (record === null) return <p role="status">{DESK.loading}</p>;
  const { reason, facts, state, duties, measures, people } = record;
  return (
    <div className="stack">
      <p>
        <a href={placeHref('records', 'of', uscc)}>{ONE_RECORD.back}</a>
      </p>
      <h1>
        {RECORD_KIND_NAMES[record.kind]}　{record.title}
      </h1>
      <Facts
        facts={[
          [RECORDS.party, `${record.name}　${uscc}`],
          [RECORDS.unit, record.unit],
          [ONE_RECORD.standing, sayStanding(record)],
          ...(reason === null
            ? []
            : ([
                [RECORDS.cure, WITHHELD_REASONS[reason].cure],
                [RECORDS.basis, record.basis.join('；')],
              ] as const)),
        ]}
      />
      {record.outcome === 'published' && (
        <p>
          <a href={`${BASE}/enterprise/${uscc}#${recordId}`}>{ONE_RECORD.publicPage}</a>
        </p>
      )}
      {record.may.prepare && <MeasureForm record={record} onDone={reload} />}
      <h2>{ONE_RECORD.measures}</h2>
      {measures.length === 0 ? <p>{ONE_RECORD.measuresNone}</p> : <MeasureList measures={measures} people={people} />}
      {Object.keys(state).length > 0 && (
        <>
          <h2>{ONE_RECORD.state}</h2>
          <Facts
            facts={Object.entries(state).flatMap(([member, day]) => {
              const words = ONE_RECORD.states[member];
              return words === undefined ? [] : [[words, day] as const];
            })}
          />
        </>
      )}
      <h2>{ONE_RECORD.duties}</h2>
      <ul className="board">
        {duties.map((duty) => (
          <li key={`${duty.duty} ${duty.citation}`}>
            <strong>{DUTY_NAMES[duty.duty]}</strong>　{sayDuty(duty)}
            <p className="soft small">{duty.citation}</p>
          </li>
        ))}
      </ul>
      {record.may.note && <DaysForm path={`${path}/days`} days={record.days} onDone={reload} />}
      <details>
        <summary>{ONE_RECORD.facts}</summary>
        <p className="soft small">{ONE_RECORD.factsLead}</p>
        <Facts facts={facts.map(({ label, value }) => [label, shownFact(value) || ONE_RECORD.empty] as const)} />
      </details>
      {record.log.length > 0 && (
        <details>
          <summary>{ONE_RECORD.log}</summary>
          <LogLines lines={record.log} people={people} />
        </details>
      )}
    </div>
  );
}

function sayDuty({ state, dueOn, doneOn, reason }: RecordCase['duties'][number]): string {
  const why = reason === null ? '' : `（${DUTY_REASONS[reason]}）`;
  if (state === 'done') return `${DUTIES.done(doneOn ?? '')}${why}`;
  if (state === 'unknown') return `${RECORDS.unknown}${why}`;
  return `${DUTIES.dueOn} ${dueOn ?? ''}　${state === 'overdue' ? DUTIES.columns.overdue : DUTIES.columns.due}${why}`;
}
