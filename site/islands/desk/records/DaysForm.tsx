import { useState } from 'react';
import type { DutyEvents } from '#domain/rules/duty-events.ts';
import { ONE_RECORD } from '#site/text/zh-CN-desk-records.ts';
import { askDesk } from '../ask-desk.ts';
import { Field } from '../Field.tsx';
import { textsOf } from '../use-sign-in.ts';
import { Fault } from './Fault.tsx';
import { sayRecordFault } from './say-record-fault.ts';

const DAYS = Object.keys(ONE_RECORD.dayNames) as (keyof typeof ONE_RECORD.dayNames)[];

/** Noting the days by which the clocks of a record's duties run. */
export function DaysForm({ path, days, onDone }: { path: string; days: DutyEvents; onDone(): Promise<void> }) {
  const [says, setSays] = useState<{ fault: string | null; isDone: boolean }>({ fault: null, isDone: false });

  async function save(texts: Record<string, string>): Promise<void> {
    const noted = DAYS.flatMap((day) => (texts[day] ? [[day, texts[day]] as const] : []));
    const granted = texts.repairGranted === undefined ? {} : { repairGranted: true };
    const answer = await askDesk('POST', path, { ...Object.fromEntries(noted), ...granted });
    setSays({ fault: answer.ok ? null : sayRecordFault(answer), isDone: answer.ok });
    if (answer.ok) await onDone();
  }

  return (
    <details className="act">
      <summary>{ONE_RECORD.days}</summary>
      <form className="stack" aria-label={ONE_RECORD.days} onSubmit={(event) => void save(textsOf(event))}>
        <p>{ONE_RECORD.daysLead}</p>
        {DAYS.map((day) => (
          <Field key={day} id={`day-${day}`} label={ONE_RECORD.dayNames[day]}>
            <input id={`day-${day}`} name={day} type="date" defaultValue={days[day] ?? ''} />
          </Field>
        ))}
        <label className="choice">
          <input type="checkbox" name="repairGranted" defaultChecked={days.repairGranted === true} />
          {ONE_RECORD.granted}
        </label>
        <Fault says={says.fault} />
        {says.isDone && <p role="status">{ONE_RECORD.daysSaved}</p>}
        <button type="submit">{ONE_RECORD.saveDays}</button>
      </form>
    </details>
  );
}
