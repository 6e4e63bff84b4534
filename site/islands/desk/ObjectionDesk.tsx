import { useState } from 'react';
import { OBJECTION_ACTIONS, type ObjectionAction } from '#domain/objections/objection-actions.ts';
import { BOARD, DESK } from '#site/text/zh-CN-desk.ts';
import { INBOX, OBJECTION_ACTS } from '#site/text/zh-CN-desk-office.ts';
import { GROUNDS, OBJECTION_STAGES, RELATIONS } from '#site/text/zh-CN-objection.ts';
import { askDesk } from './ask-desk.ts';
import type { DeskObjection } from './desk-answers.ts';
import { Field } from './Field.tsx';
import { sayFault } from './say-fault.ts';
import { useAnswer } from './use-answer.ts';
import { placeHref } from './use-place.ts';
import { textsOf } from './use-sign-in.ts';

type Open = { objection: DeskObjection };
type Contact = { writer: { name: string; contact: string } | null };

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** One objection: what is said, by whom, by when it is to be answered, and the answers there are. */
export function ObjectionDesk({ id }: { id: string }) {
  const path = `/objections/${encodeURIComponent(id)}`;
  const { value, fault, reload } = useAnswer<Open>(path);
  const [act, setAct] = useState<ObjectionAction | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [contact, setContact] = useState<Contact | null>(null);
  if (fault !== null) {
    return (
      <p className="fault" role="alert">
        {fault}
      </p>
    );
  }
  if (value === null) return <p role="status">{DESK.loading}</p>;
  const { objection } = value;
  const { target } = objection;
  const href =
    target.kind === 'notice'
      ? `${BASE}/notices/${target.noticeId}`
      : `${BASE}/enterprise/${target.uscc}#${target.recordId}`;
  const acts = (Object.keys(OBJECTION_ACTIONS) as ObjectionAction[]).filter((one) =>
    (OBJECTION_ACTIONS[one].from as readonly string[]).includes(objection.stage),
  );
  const facts = [
    [INBOX.stage, OBJECTION_STAGES[objection.stage]],
    [INBOX.ground, GROUNDS[objection.ground]],
    [INBOX.relation, RELATIONS[objection.relation]],
    [INBOX.filed, objection.filedOn],
    [INBOX.due, objection.dueOn ?? INBOX.unknown],
    [INBOX.statement, objection.statementDeletedOn === null ? objection.statement : INBOX.deleted],
    ...(objection.answer === null ? [] : [[INBOX.answer, objection.answer]]),
  ] as const;
  return (
    <div className="stack">
      <p>
        <a href={placeHref('objections')}>{INBOX.back}</a>
      </p>
      <h1>{INBOX.one}</h1>
      <p>
        <a href={href}>{INBOX.target}</a>
      </p>
      <dl className="differences">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{INBOX.writer}</dt>
          <dd aria-live="polite">
            {contact === null ? (
              <button
                type="button"
                className="plain"
                onClick={async () => {
                  const answer = await askDesk<Contact>('POST', `${path}/contact`, {});
                  if (answer.ok) setContact(answer.value);
                  else setRefusal(sayFault(answer.code));
                }}
              >
                {INBOX.showWriter}
              </button>
            ) : contact.writer === null ? (
              INBOX.deleted
            ) : (
              `${contact.writer.name}　${contact.writer.contact}`
            )}
          </dd>
        </div>
      </dl>
      <ul className="acts">
        {acts.map((one) => (
          <li key={one}>
            <button type="button" aria-expanded={act === one} onClick={() => setAct(act === one ? null : one)}>
              {OBJECTION_ACTS[one].label}
            </button>
          </li>
        ))}
      </ul>
      {act !== null && acts.includes(act) && (
        <form
          className="act stack"
          aria-label={OBJECTION_ACTS[act].label}
          onSubmit={async (event) => {
            const answer = textsOf(event).answer ?? null;
            const done = await askDesk('POST', `${path}/${act}`, { answer });
            setRefusal(done.ok ? null : sayFault(done.code));
            if (!done.ok) return;
            setAct(null);
            await reload();
          }}
        >
          <p>{OBJECTION_ACTS[act].says}</p>
          {refusal !== null && (
            <p className="fault" role="alert">
              {refusal}
            </p>
          )}
          {OBJECTION_ACTIONS[act].needsAnswer && (
            <Field id="answer" label={INBOX.answer} hint={INBOX.answerHint}>
              <textarea id="answer" name="answer" rows={4} maxLength={2000} required />
            </Field>
          )}
          <button type="submit">{BOARD.confirm(OBJECTION_ACTS[act].label)}</button>
        </form>
      )}
    </div>
  );
}
