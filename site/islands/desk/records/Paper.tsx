import { DESK } from '#site/text/zh-CN-desk.ts';
import { MEASURE_BASIS_NAMES, MEASURE_STAGE_NAMES, PAPERS } from '#site/text/zh-CN-desk-measures.ts';
import { RECORD_KIND_NAMES, RECORDS } from '#site/text/zh-CN-desk-records.ts';
import { sayInstant } from '../say-instant.ts';
import { useAnswer } from '../use-answer.ts';
import { placeHref } from '../use-place.ts';
import { Changes } from './Changes.tsx';
import { Facts } from './Facts.tsx';
import { Fault } from './Fault.tsx';
import { type Decision, PaperActs } from './PaperActs.tsx';
import { RecordLink } from './RecordLink.tsx';
import type { Measure, RecordCase } from './record-answers.ts';
import { sayMeasure } from './say-measure.ts';

type Open = {
  measure: Measure;
  law: string[];
  may: Readonly<Record<Decision, string | null>>;
  people: Readonly<Record<string, string>>;
};

/** One paper: what is asked, on which basis, by whom, beside the record as it stands; and the decision on it. */
export function Paper({ id }: { id: string }) {
  const { value, fault, reload } = useAnswer<Open>(`/records/measures/${encodeURIComponent(id)}`);
  if (fault !== null) return <Fault says={fault} />;
  if (value === null) return <p role="status">{DESK.loading}</p>;
  const { measure, law, may, people } = value;
  const { uscc, recordId, decidedBy } = measure;
  return (
    <div className="stack">
      <p>
        <a href={placeHref('records', 'measures')}>{PAPERS.back}</a>
      </p>
      <h1>
        {PAPERS.one}：{sayMeasure(measure.measure)}
      </h1>
      <p role="status">{MEASURE_STAGE_NAMES[measure.stage]}</p>
      <Subject measure={measure} />
      <Facts
        facts={[
          [RECORDS.unit, measure.unit],
          [RECORDS.basis, `${MEASURE_BASIS_NAMES[measure.basis]}　${law.join('；')}`],
          [PAPERS.refuseReason, measure.reason],
          [PAPERS.by, `${people[measure.preparedBy] ?? measure.preparedBy}　${sayInstant(measure.preparedAt)}`],
          ...(decidedBy === null
            ? []
            : ([
                [PAPERS.decidedBy, `${people[decidedBy] ?? decidedBy}　${sayInstant(measure.decidedAt ?? '')}`],
              ] as const)),
          ...(measure.answer === null ? [] : ([[PAPERS.answer, measure.answer]] as const)),
        ]}
      />
      {measure.stage === 'prepared' && <PaperActs id={id} may={may} onDone={reload} />}
      <p>
        <RecordLink uscc={uscc} recordId={recordId} says={RECORDS.showRecord} />
      </p>
    </div>
  );
}

/** The record a paper is about, and of a correction what would change. */
function Subject({ measure }: { measure: Measure }) {
  const { uscc, recordId, kind } = measure;
  const { value: record } = useAnswer<RecordCase>(
    `/records/of/${encodeURIComponent(uscc)}/${encodeURIComponent(recordId)}`,
  );
  return (
    <>
      <p>
        <strong>{record?.name ?? uscc}</strong>　{RECORD_KIND_NAMES[kind]}　{record?.title ?? recordId}
      </p>
      {measure.measure.measure === 'correct' && record !== null && (
        <Changes changes={measure.measure.changes} facts={record.facts} isDone={measure.stage === 'done'} />
      )}
    </>
  );
}
