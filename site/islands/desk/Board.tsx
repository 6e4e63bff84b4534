import type { NoticeStage } from '#domain/notices/notice-life.ts';
import { BOARD, DESK, STAGES } from '#site/text/zh-CN-desk.ts';
import { NOTICE_KINDS } from '#site/text/zh-CN-notices.ts';
import type { BoardRow, Member } from './desk-answers.ts';
import { sayInstant } from './say-instant.ts';
import { useAnswer } from './use-answer.ts';
import { placeHref } from './use-place.ts';

/** Notices by stage; in each, what was changed last first. */
export function Board({ member }: { member: Member }) {
  const { value: rows, fault } = useAnswer<BoardRow[]>('/notices');
  const stages = Object.keys(STAGES) as NoticeStage[];
  return (
    <div className="stack">
      <h1>{BOARD.title}</h1>
      {member.roles.includes('author') && (
        <p>
          <a className="button" href={placeHref('notices', 'new')}>
            {BOARD.fresh}
          </a>
        </p>
      )}
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {rows === null && fault === null && <p role="status">{DESK.loading}</p>}
      {rows?.length === 0 && <p>{BOARD.none}</p>}
      {stages.map((stage) => {
        const here = rows?.filter(({ life }) => life.stage === stage) ?? [];
        if (here.length === 0) return null;
        return (
          <section key={stage} aria-labelledby={`stage-${stage}`}>
            <h2 id={`stage-${stage}`}>{BOARD.stageCount(STAGES[stage], here.length)}</h2>
            <ul className="board">
              {here.map(({ id, title, kind, life, updatedAt }) => (
                <li key={id}>
                  <a href={placeHref('notices', id)}>{title.trim() === '' ? BOARD.untitled : title}</a>
                  <p className="soft small">
                    {NOTICE_KINDS[kind]}　{life.unit}　{BOARD.changed(sayInstant(updatedAt))}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
