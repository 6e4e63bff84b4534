import { useState } from 'react';
import { basesOf } from '#domain/records-desk/measure-basis.ts';
import type { MeasureKind } from '#domain/records-desk/record-measure.ts';
import { MEASURE_BASIS_NAMES, MEASURES } from '#site/text/zh-CN-desk-measures.ts';
import { ONE_RECORD } from '#site/text/zh-CN-desk-records.ts';
import { askDesk } from '../ask-desk.ts';
import { Field } from '../Field.tsx';
import { textsOf } from '../use-sign-in.ts';
import { Fault } from './Fault.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { measureOf } from './measure-of.ts';
import type { RecordCase } from './record-answers.ts';
import { sayRecordFault } from './say-record-fault.ts';

const KINDS = Object.keys(MEASURES) as MeasureKind[];

/** Writing down what is to be done with a record, on which basis and why; a second person decides. */
export function MeasureForm({ record, onDone }: { record: RecordCase; onDone(): Promise<void> }) {
  const [kind, setKind] = useState<MeasureKind>('withdraw');
  const [basis, setBasis] = useState(basesOf('withdraw')[0] ?? 'decision-revoked');
  const [fault, setFault] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const { uscc, recordId, laws } = record;
  if (record.measures.some(({ stage }) => stage === 'prepared')) {
    return isDone ? <p role="status">{ONE_RECORD.submitted}</p> : null;
  }

  async function submit(texts: Record<string, string>): Promise<void> {
    const path = `/records/of/${encodeURIComponent(uscc)}/${encodeURIComponent(recordId)}/measures`;
    const body = { measure: measureOf(kind, texts, record.facts), basis, reason: texts.reason ?? '' };
    const answer = await askDesk('POST', path, body);
    setFault(answer.ok ? null : sayRecordFault(answer));
    setDone(answer.ok);
    if (answer.ok) await onDone();
  }

  return (
    <details className="act">
      <summary>{ONE_RECORD.prepare}</summary>
      <form className="stack" aria-label={ONE_RECORD.prepare} onSubmit={(event) => void submit(textsOf(event))}>
        <p>{ONE_RECORD.prepareLead}</p>
        <Field id="measure" label={ONE_RECORD.measure} below={<p className="soft small">{MEASURES[kind].says}</p>}>
          <select
            id="measure"
            value={kind}
            onChange={(event) => {
              const chosen = event.target.value as MeasureKind;
              setKind(chosen);
              setBasis(basesOf(chosen)[0] ?? basis);
            }}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {MEASURES[one].label}
              </option>
            ))}
          </select>
        </Field>
        <Field id="basis" label={ONE_RECORD.basis} below={<p className="soft small">{laws[basis].join('；')}</p>}>
          <select id="basis" value={basis} onChange={(event) => setBasis(event.target.value as typeof basis)}>
            {basesOf(kind).map((one) => (
              <option key={one} value={one}>
                {MEASURE_BASIS_NAMES[one]}
              </option>
            ))}
          </select>
        </Field>
        <MeasureFields key={kind} kind={kind} record={record} />
        <Field id="reason" label={ONE_RECORD.reason}>
          <textarea id="reason" name="reason" rows={3} minLength={4} maxLength={500} required />
        </Field>
        <Fault says={fault} />
        <button type="submit">{ONE_RECORD.submit}</button>
      </form>
    </details>
  );
}
