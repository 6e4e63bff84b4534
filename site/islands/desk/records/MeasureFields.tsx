import type { MeasureKind } from '#domain/records-desk/record-measure.ts';
import { MEASURES } from '#site/text/zh-CN-desk-measures.ts';
import { ONE_RECORD } from '#site/text/zh-CN-desk-records.ts';
import { Field } from '../Field.tsx';
import { shownFact } from './fact-text.ts';
import type { RecordCase } from './record-answers.ts';

const SHORT = 60;

/** What a measure needs besides its basis and reason: days, what is restored, or the members that are corrected. */
export function MeasureFields({ kind, record }: { kind: MeasureKind; record: RecordCase }) {
  const { asOf, state, facts } = record;
  switch (kind) {
    case 'withdraw':
    case 'stop':
      return <DayField id="on" label={ONE_RECORD.on} value={asOf} latest={asOf} />;
    case 'shield':
      return (
        <>
          <DayField id="from" label={ONE_RECORD.from} value={state.shieldedFrom ?? asOf} />
          <DayField id="until" label={ONE_RECORD.until} value={state.shieldedUntil ?? ''} isOptional />
        </>
      );
    case 'restore':
      return (
        <Field id="ends" label={ONE_RECORD.ends}>
          <select id="ends" name="ends" defaultValue={endable(state)}>
            {(['withdraw', 'stop', 'shield'] as const).map((one) => (
              <option key={one} value={one}>
                {MEASURES[one].label}
              </option>
            ))}
          </select>
        </Field>
      );
    case 'correct':
      return (
        <fieldset className="stack">
          <legend>{ONE_RECORD.changes}</legend>
          <p className="soft small">{ONE_RECORD.changesHint}</p>
          {facts.map(({ member, label, value, isNullable }) => {
            const shared = {
              id: `fact-${member}`,
              name: `fact-${member}`,
              defaultValue: shownFact(value),
              required: !isNullable,
            };
            return (
              <Field key={member} id={`fact-${member}`} label={label}>
                {(value ?? '').length > SHORT ? (
                  <textarea {...shared} rows={4} />
                ) : (
                  <input {...shared} autoComplete="off" />
                )}
              </Field>
            );
          })}
        </fieldset>
      );
  }
}

function DayField(props: { id: string; label: string; value: string; latest?: string; isOptional?: boolean }) {
  const { id, label, value, latest, isOptional = false } = props;
  return (
    <Field id={id} label={label}>
      <input id={id} name={id} type="date" defaultValue={value} max={latest} required={!isOptional} />
    </Field>
  );
}

/** What there is to restore, the first of it. */
function endable(state: RecordCase['state']): 'withdraw' | 'stop' | 'shield' {
  if (state.withdrawnOn !== undefined) return 'withdraw';
  return state.stoppedOn === undefined ? 'shield' : 'stop';
}
