import { useState } from 'react';
import { MEASURE_ACTIONS } from '#domain/records-desk/measure-actions.ts';
import { BOARD } from '#site/text/zh-CN-desk.ts';
import { PAPERS } from '#site/text/zh-CN-desk-measures.ts';
import { askDesk } from '../ask-desk.ts';
import { Field } from '../Field.tsx';
import { textsOf } from '../use-sign-in.ts';
import { Fault } from './Fault.tsx';
import { sayRecordFault } from './say-record-fault.ts';

/** What may be done with a prepared measure. */
export type Decision = keyof typeof PAPERS.acts;

const DECISIONS = Object.keys(PAPERS.acts) as Decision[];

/** What this person may do with a paper, and why not the rest; each act is confirmed. */
export function PaperActs(props: {
  id: string;
  may: Readonly<Record<Decision, string | null>>;
  onDone(): Promise<void>;
}) {
  const { id, may, onDone } = props;
  const [act, setAct] = useState<Decision | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const open = DECISIONS.filter((one) => may[one] === null);
  const isOwn = may.approve === 'own-work';

  async function decide(decision: Decision, texts: Record<string, string>): Promise<void> {
    const path = `/records/measures/${encodeURIComponent(id)}/${decision}`;
    const answer = await askDesk('POST', path, { reason: texts.answer ?? null });
    setFault(answer.ok ? null : sayRecordFault(answer));
    if (answer.ok) await onDone();
  }

  return (
    <section className="acting stack" aria-label={BOARD.acts}>
      {isOwn && <p>{sayRecordFault({ code: 'own-work' })}</p>}
      {open.length === 0 && !isOwn && <p>{BOARD.nobody}</p>}
      <ul className="acts">
        {open.map((one) => (
          <li key={one}>
            <button type="button" aria-expanded={act === one} onClick={() => setAct(act === one ? null : one)}>
              {PAPERS.acts[one].label}
            </button>
          </li>
        ))}
      </ul>
      {act !== null && open.includes(act) && (
        <form
          className="act stack"
          aria-label={PAPERS.acts[act].label}
          onSubmit={(event) => void decide(act, textsOf(event))}
        >
          <p>{PAPERS.acts[act].says}</p>
          <Fault says={fault} />
          {MEASURE_ACTIONS[act].needsReason && (
            <Field id="answer" label={PAPERS.refuseReason}>
              <textarea id="answer" name="answer" rows={2} maxLength={500} required />
            </Field>
          )}
          <button type="submit">{PAPERS.confirm(PAPERS.acts[act].label)}</button>
        </form>
      )}
    </section>
  );
}
