import { useState } from 'react';
import { mayAct, type Refusal } from '#domain/notices/may-act.ts';
import { NOTICE_ACTIONS, type NoticeAction } from '#domain/notices/notice-actions.ts';
import { ACTIONS, BOARD, REFUSALS } from '#site/text/zh-CN-desk.ts';
import { ActForm } from './ActForm.tsx';
import type { DeskNotice, Member } from './desk-answers.ts';
import type { Draft } from './use-draft.ts';

/** An act on a notice that has a button of its own. */
export type Act = Exclude<NoticeAction, 'edit'>;

// Said of every notice to everybody, these would hide the few that matter.
const UNSAID: readonly (Refusal | null)[] = ['wrong-stage', 'wrong-role'];

/** What this person may do with a notice now, by the one table of actions, and why not what stands near. */
export function Acts(props: { member: Member; stored: DeskNotice; draft: Draft; onDone(): Promise<void> }) {
  const { member, stored, draft, onDone } = props;
  const [open, setOpen] = useState<Act | null>(null);
  const isLetStand = (one: Draft['findings'][number]) =>
    stored.overrides.some(({ rule, at, quote }) => rule === one.rule && at === one.at && quote === one.quote);
  const lint = {
    blocking: draft.findings.filter(({ severity }) => severity === 'blocking').length,
    unreviewed: draft.findings.filter((one) => one.severity === 'review' && !isLetStand(one)).length,
  };
  const acts = (Object.keys(ACTIONS) as Act[]).map((act) => {
    const reason = NOTICE_ACTIONS[act].needsReason ? act : null;
    const refusal = mayAct(member, act, stored.life, { reason, lint });
    // What is to be reviewed is reviewed in the form of the approval itself.
    return { act, refusal: act === 'approve' && refusal === 'lint-unreviewed' ? null : refusal };
  });
  const possible = acts.filter(({ refusal }) => refusal === null);
  const refused = acts.filter(({ refusal }) => !UNSAID.includes(refusal) && refusal !== null);
  return (
    <section className="acting stack" aria-labelledby="acts">
      <h2 id="acts">{BOARD.acts}</h2>
      {possible.length === 0 && <p>{BOARD.nobody}</p>}
      <ul className="acts">
        {possible.map(({ act }) => (
          <li key={act}>
            <button type="button" aria-expanded={open === act} onClick={() => setOpen(open === act ? null : act)}>
              {ACTIONS[act].label}
            </button>
          </li>
        ))}
      </ul>
      {open !== null && possible.some(({ act }) => act === open) && (
        <ActForm key={open} act={open} {...{ stored, draft, onDone }} onCancel={() => setOpen(null)} />
      )}
      {refused.length > 0 && (
        <>
          <h3>{BOARD.notNow}</h3>
          <ul>
            {refused.map(({ act, refusal }) => (
              <li key={act}>
                {ACTIONS[act].label}：{refusal === null ? '' : REFUSALS[refusal]}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
