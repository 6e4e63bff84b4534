import { useEffect, useRef } from 'react';
import { CONFLICT, VERSIONS } from '#site/text/zh-CN-desk-compose.ts';
import { Differences } from './Differences.tsx';
import type { Draft } from './use-draft.ts';

/** Two people wrote at once: what differs, and with which text to go on. Where the other moved the notice on, ours can only be copied. */
export function ConflictPanel({ draft, onReload }: { draft: Draft; onReload(): Promise<void> }) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  if (draft.saving.kind !== 'conflict') return null;
  const { theirs } = draft.saving;
  const { stage } = theirs.stored.life;
  const mayWrite = stage === 'draft' || stage === 'returned';
  return (
    <section className="conflict stack" role="alert" tabIndex={-1} ref={panel}>
      <h2>{CONFLICT.title}</h2>
      <p>{mayWrite ? CONFLICT.lead : CONFLICT.moved}</p>
      <p className="small">
        {VERSIONS.removed}
        {CONFLICT.theirsOnly}　{VERSIONS.added}
        {CONFLICT.mineOnly}
      </p>
      <Differences before={theirs.notice} after={draft.notice} />
      {mayWrite ? (
        <p className="acts">
          <button type="button" onClick={() => void draft.resolve('mine')}>
            {CONFLICT.mine}
          </button>
          <button type="button" className="plain" onClick={() => void draft.resolve('theirs')}>
            {CONFLICT.theirs}
          </button>
        </p>
      ) : (
        <button type="button" onClick={() => void onReload()}>
          {CONFLICT.reload}
        </button>
      )}
    </section>
  );
}
