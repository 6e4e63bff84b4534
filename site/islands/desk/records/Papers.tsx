import { useState } from 'react';
import { MEASURE_STAGES } from '#domain/records-desk/measure-actions.ts';
import { DESK } from '#site/text/zh-CN-desk.ts';
import { MEASURE_STAGE_NAMES, PAPERS } from '#site/text/zh-CN-desk-measures.ts';
import { RECORDS } from '#site/text/zh-CN-desk-records.ts';
import { Fault } from './Fault.tsx';
import { MeasureList } from './MeasureList.tsx';
import type { Measure } from './record-answers.ts';
import { usePages } from './use-pages.ts';

/** Measures by stage; those that wait for a second person first. */
export function Papers() {
  const [stage, setStage] = useState<(typeof MEASURE_STAGES)[number]>('prepared');
  const { items, rest, fault, more } = usePages<Measure, { people: Record<string, string> }>(
    `/records/measures?stage=${stage}`,
  );
  return (
    <div className="stack">
      <h1>{PAPERS.title}</h1>
      <p>{PAPERS.lead}</p>
      <fieldset className="acts">
        <legend>{PAPERS.stages}</legend>
        {MEASURE_STAGES.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="stage" checked={one === stage} onChange={() => setStage(one)} />
            {MEASURE_STAGE_NAMES[one]}
          </label>
        ))}
      </fieldset>
      <Fault says={fault} />
      {items === null && fault === null && <p role="status">{DESK.loading}</p>}
      {items?.length === 0 && <p>{RECORDS.none}</p>}
      {items !== null && <MeasureList measures={items} people={rest?.people ?? {}} />}
      {more !== null && (
        <p>
          <button type="button" onClick={() => void more()}>
            {RECORDS.more}
          </button>
        </p>
      )}
    </div>
  );
}
