import { useState } from 'react';
import { NOTICE_ACTIONS } from '#domain/notices/notice-actions.ts';
import { ACTIONS, BOARD, WITHDRAWAL_REASONS } from '#site/text/zh-CN-desk.ts';
import { LINT, LINT_WORDS } from '#site/text/zh-CN-desk-lint.ts';
import type { Act } from './Acts.tsx';
import { askDesk } from './ask-desk.ts';
import type { DeskNotice } from './desk-answers.ts';
import { Field } from './Field.tsx';
import { sayFault } from './say-fault.ts';
import type { Draft } from './use-draft.ts';
import { textsOf } from './use-sign-in.ts';

/** The form of one act: what it does, what it needs (reason, day, reasons for findings), and its confirmation. */
export function ActForm(props: {
  act: Act;
  stored: DeskNotice;
  draft: Draft;
  onDone(): Promise<void>;
  onCancel(): void;
}) {
  const { act, stored, draft, onDone, onCancel } = props;
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const toReview = act === 'approve' ? draft.findings.filter(({ severity }) => severity === 'review') : [];

  async function carryOut(texts: Record<string, string>): Promise<void> {
    setBusy(true);
    // What was read is what is acted on: an unsaved change goes first, and another's change stops the act.
    const revision = await draft.save();
    if (revision !== null) {
      const answer = await askDesk('POST', `/notices/${encodeURIComponent(stored.id)}/${act}`, {
        revision,
        reason: texts.reason ?? null,
        publishOn: texts.publishOn ?? null,
        withdrawalReason: texts.withdrawalReason ?? null,
        overrides: toReview.map(({ rule, at, quote }, place) => ({
          ...{ rule, at, quote },
          reason: texts[`override-${place}`] ?? '',
        })),
      });
      if (answer.ok) return onDone();
      setFault(sayFault(answer.code));
    }
    setBusy(false);
  }

  return (
    <form className="act stack" aria-label={ACTIONS[act].label} onSubmit={(event) => void carryOut(textsOf(event))}>
      <p>{ACTIONS[act].says}</p>
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {toReview.map(({ rule, at, quote }, place) => (
        <Field
          key={`${rule} ${at} ${quote}`}
          id={`override-${place}`}
          label={`${LINT_WORDS[rule].says}${quote === null ? '' : LINT.quote(quote)}`}
          hint={LINT.overrideReason}
        >
          <input id={`override-${place}`} name={`override-${place}`} maxLength={500} required />
        </Field>
      ))}
      {act === 'schedule' && (
        <Field id="publishOn" label={BOARD.publishOn}>
          <input id="publishOn" name="publishOn" type="date" required />
        </Field>
      )}
      {act === 'withdraw' && (
        <Field id="withdrawalReason" label={BOARD.withdrawalReason}>
          <select id="withdrawalReason" name="withdrawalReason">
            {Object.entries(WITHDRAWAL_REASONS).map(([code, wording]) => (
              <option key={code} value={code}>
                {wording}
              </option>
            ))}
          </select>
        </Field>
      )}
      {NOTICE_ACTIONS[act].needsReason && (
        <Field id="reason" label={BOARD.reason}>
          <textarea id="reason" name="reason" rows={2} maxLength={500} required />
        </Field>
      )}
      <p className="acts">
        <button type="submit" disabled={isBusy}>
          {BOARD.confirm(ACTIONS[act].label)}
        </button>
        <button type="button" className="plain" onClick={onCancel}>
          {BOARD.cancel}
        </button>
      </p>
    </form>
  );
}
