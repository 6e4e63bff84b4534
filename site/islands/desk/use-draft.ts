import { useCallback, useEffect, useRef, useState } from 'react';
import type { Finding } from '#domain/notices/lint/finding.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { askDesk } from './ask-desk.ts';
import type { DeskCase, DeskNotice } from './desk-answers.ts';
import { sayFault } from './say-fault.ts';

const PAUSE_MS = 1500;

/** How the saving of a draft stands. `conflict`: somebody else saved since; their case is given, nothing of ours is lost. */
export type Saving =
  | { kind: 'saved'; at: string | null }
  | { kind: 'unsaved' | 'saving' }
  | { kind: 'fault'; says: string }
  | { kind: 'conflict'; theirs: DeskCase };

/** A draft being written: what stands in it, the findings against it, and how its saving stands. */
export type Draft = {
  notice: Notice;
  findings: readonly Finding[];
  saving: Saving;
  /** Another text, or what to make of the one that stands here by then. */
  change(next: Notice | ((current: Notice) => Notice)): void;
  /** Saves what is not saved yet, as a version that stays; the revision in which all is saved, or null. */
  save(): Promise<number | null>;
  /** After a conflict: both texts become versions, and work goes on with one of them. */
  resolve(keep: 'mine' | 'theirs'): Promise<void>;
};

/**
 * Keeps a draft saved while it is written: a pause after the last change it is sent with the revision it was made from, and looked over by
 * the lint. Such savings are one version until a longer pause, another person or a saving by hand ends it.
 * @example const draft = useDraft(found); draft.change({ ...draft.notice, title })
 */
export function useDraft(found: DeskCase): Draft {
  const [notice, setNotice] = useState(found.notice);
  const [findings, setFindings] = useState<readonly Finding[]>(found.findings);
  const [saving, setSaving] = useState<Saving>({ kind: 'saved', at: null });
  const { id } = found.stored;
  // What the server has, and what stands here: read by savings that outlive a rendering.
  const now = useRef({ notice: found.notice, saved: found.notice, revision: found.stored.revision, isHeld: false });
  const running = useRef<Promise<number | null> | null>(null);

  const send = useCallback(
    async (content: Notice, auto: boolean): Promise<boolean> => {
      const body = { revision: now.current.revision, notice: sendable(content), auto };
      const answer = await askDesk<DeskNotice>('POST', `/notices/${id}/edit`, body);
      if (answer.ok) {
        now.current.saved = content;
        now.current.revision = answer.value.revision;
        return true;
      }
      if (answer.code === 'conflict' || answer.code === 'wrong-stage') {
        const theirs = await askDesk<DeskCase>('GET', `/notices/${id}`);
        if (theirs.ok) {
          now.current.isHeld = true;
          setSaving({ kind: 'conflict', theirs: theirs.value });
          return false;
        }
      }
      setSaving({ kind: 'fault', says: sayFault(answer.code) });
      return false;
    },
    [id],
  );

  const saveAs = useCallback(
    (auto: boolean): Promise<number | null> => {
      running.current ??= (async () => {
        if (now.current.notice === now.current.saved) return now.current.revision;
        while (now.current.notice !== now.current.saved) {
          if (now.current.isHeld) return null;
          setSaving({ kind: 'saving' });
          if (!(await send(now.current.notice, auto))) return null;
        }
        setSaving({ kind: 'saved', at: new Date().toISOString() });
        const looked = await askDesk<Finding[]>('POST', '/lint', { notice: sendable(now.current.notice) });
        if (looked.ok) setFindings(looked.value);
        return now.current.revision;
      })().finally(() => {
        running.current = null;
      });
      return running.current;
    },
    [send],
  );
  const save = useCallback(() => saveAs(false), [saveAs]);

  useEffect(() => {
    if (notice === now.current.saved || now.current.isHeld) return;
    const pause = setTimeout(() => void saveAs(true), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [notice, saveAs]);

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      if (now.current.notice !== now.current.saved) event.preventDefault();
    };
    addEventListener('beforeunload', leaving);
    return () => removeEventListener('beforeunload', leaving);
  }, []);

  const change = useCallback((next: Notice | ((current: Notice) => Notice)): void => {
    const written = typeof next === 'function' ? next(now.current.notice) : next;
    now.current.notice = written;
    setNotice(written);
    if (!now.current.isHeld) setSaving({ kind: 'unsaved' });
  }, []);

  async function resolve(keep: 'mine' | 'theirs'): Promise<void> {
    if (saving.kind !== 'conflict') return;
    const { theirs } = saving;
    const mine = now.current.notice;
    now.current.revision = theirs.stored.revision;
    now.current.isHeld = false;
    setSaving({ kind: 'saving' });
    if (!(await send(mine, false))) return;
    setSaving({ kind: 'saved', at: new Date().toISOString() });
    if (keep === 'theirs') change(theirs.notice);
    await save();
  }

  return { notice, findings, saving, change, save, resolve };
}

/** A citation needs both its parts; a row that is still being written waits here. */
function sendable(notice: Notice): Notice {
  return {
    ...notice,
    citations: notice.citations.filter(({ instrument, article }) => instrument.trim() !== '' && article.trim() !== ''),
  };
}
