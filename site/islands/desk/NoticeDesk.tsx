import { mayAct } from '#domain/notices/may-act.ts';
import { BOARD, DESK, STAGES } from '#site/text/zh-CN-desk.ts';
import { COMPOSE } from '#site/text/zh-CN-desk-compose.ts';
import { NOTICE_MEDIA } from '#site/text/zh-CN-notice-media.ts';
import { NOTICE_KINDS } from '#site/text/zh-CN-notices.ts';
import { Acts } from './Acts.tsx';
import { Composer } from './Composer.tsx';
import type { DeskCase, Member } from './desk-answers.ts';
import { LogLines } from './LogLines.tsx';
import { NoticeMedia } from './NoticeMedia.tsx';
import { NoticeText } from './NoticeText.tsx';
import { Preview } from './Preview.tsx';
import { useAnswer } from './use-answer.ts';
import { useDraft } from './use-draft.ts';
import { placeHref } from './use-place.ts';
import { Versions } from './Versions.tsx';

type Place = { member: Member; id: string; side: string | undefined };

/** One notice at the desk: its words, its preview, its versions, what befell it, and what this person may do with it. */
export function NoticeDesk({ member, id, side }: Place) {
  const { value: found, fault, reload } = useAnswer<DeskCase>(`/notices/${encodeURIComponent(id)}`);
  if (fault !== null) {
    return (
      <p className="fault" role="alert">
        {fault}
      </p>
    );
  }
  if (found === null) return <p role="status">{DESK.loading}</p>;
  return <NoticeCase key={found.stored.revision} {...{ member, id, side, found }} onReload={reload} />;
}

function NoticeCase({ member, id, side, found, onReload }: Place & { found: DeskCase; onReload(): Promise<void> }) {
  const draft = useDraft(found);
  const { life } = found.stored;
  const mayWrite = mayAct(member, 'edit', life, { reason: null, lint: { blocking: 0, unreviewed: 0 } }) === null;
  const tabs = [
    ['', mayWrite ? COMPOSE.tabs.write : COMPOSE.tabs.read],
    ['preview', COMPOSE.tabs.preview],
    ['versions', COMPOSE.tabs.versions],
    ['log', COMPOSE.tabs.log],
    ['media', NOTICE_MEDIA.tab],
  ] as const;
  const title = draft.notice.title.trim() === '' ? BOARD.untitled : draft.notice.title;
  return (
    <div className="stack">
      <p>
        <a href={placeHref('notices')}>{COMPOSE.back}</a>
      </p>
      <h1>{title}</h1>
      <p>
        <span className="tag neutral">{STAGES[life.stage]}</span> {NOTICE_KINDS[draft.notice.kind]}　{life.unit}
        {life.stage === 'published' && (
          <>
            {'　'}
            <a href={`${import.meta.env.BASE_URL.replace(/\/$/, '')}/notices/${id}`}>{BOARD.publicAt}</a>
          </>
        )}
      </p>
      <nav className="tabs" aria-label={COMPOSE.tabsLabel}>
        <ul>
          {tabs.map(([tab, label]) => (
            <li key={tab}>
              <a
                href={tab === '' ? placeHref('notices', id) : placeHref('notices', id, tab)}
                aria-current={tab === (side ?? '') ? 'page' : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {side === undefined &&
        (mayWrite ? (
          <Composer draft={draft} onReload={onReload} />
        ) : (
          <NoticeText notice={draft.notice} findings={draft.findings} />
        ))}
      {side === 'preview' && <Preview id={id} onSave={draft.save} />}
      {side === 'versions' && <Versions id={id} people={found.people} onSave={draft.save} />}
      {side === 'log' && <LogLines lines={found.log} people={found.people} />}
      {side === 'media' && <NoticeMedia id={id} />}
      <Acts member={member} stored={found.stored} draft={draft} onDone={onReload} />
    </div>
  );
}
