import { DESK } from '#site/text/zh-CN-desk.ts';
import { INBOX } from '#site/text/zh-CN-desk-office.ts';
import { GROUNDS, OBJECTION_STAGES } from '#site/text/zh-CN-objection.ts';
import { beijingDay } from './beijing-today.ts';
import type { DeskObjection } from './desk-answers.ts';
import { useAnswer } from './use-answer.ts';
import { placeHref } from './use-place.ts';

const OPEN: readonly DeskObjection['stage'][] = ['filed', 'accepted'];

/** Objections: those waiting for an answer first, the most pressing on top, then those that were answered. */
export function Objections() {
  const { value, fault } = useAnswer<DeskObjection[]>('/objections');
  const today = beijingDay();
  const due = (one: DeskObjection): string => one.dueOn ?? one.filedOn;
  const waiting = (value ?? [])
    .filter(({ stage }) => OPEN.includes(stage))
    .toSorted((a, b) => due(a).localeCompare(due(b)));
  const answered = (value ?? []).filter(({ stage }) => !OPEN.includes(stage));
  const list = (objections: readonly DeskObjection[]) => (
    <ul className="board">
      {objections.map((one) => {
        const dueOn = OPEN.includes(one.stage) ? one.dueOn : null;
        const isOverdue = dueOn !== null && dueOn < today;
        return (
          <li key={one.id}>
            <a href={placeHref('objections', one.id)}>
              {GROUNDS[one.ground]}　{one.statement.slice(0, INBOX.shown)}
            </a>
            <p className={isOverdue ? 'fault small' : 'soft small'}>
              {OBJECTION_STAGES[one.stage]}　{INBOX.filedOn(one.filedOn)}　
              {dueOn !== null && (isOverdue ? INBOX.overdue(dueOn) : INBOX.dueOn(dueOn))}
            </p>
          </li>
        );
      })}
    </ul>
  );
  return (
    <div className="stack">
      <h1>{INBOX.title}</h1>
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {value === null && fault === null && <p role="status">{DESK.loading}</p>}
      {value !== null && (
        <>
          <h2>{INBOX.waiting(waiting.length)}</h2>
          {waiting.length === 0 ? <p>{INBOX.none}</p> : list(waiting)}
          {answered.length > 0 && (
            <>
              <h2>{INBOX.answered(answered.length)}</h2>
              {list(answered)}
            </>
          )}
        </>
      )}
    </div>
  );
}
