import { useState } from 'react';
import type { NoticeKind } from '#domain/notices/notice.ts';
import { BOARD } from '#site/text/zh-CN-desk.ts';
import { NOTICE_KINDS } from '#site/text/zh-CN-notices.ts';
import { askDesk } from './ask-desk.ts';
import { blankNotice } from './blank-notice.ts';
import type { DeskNotice, Member } from './desk-answers.ts';
import { Field } from './Field.tsx';
import { sayFault } from './say-fault.ts';
import { placeHref } from './use-place.ts';
import { textsOf } from './use-sign-in.ts';

const KINDS: readonly NoticeKind[] = ['exposure', 'batch-exposure', 'typical-case'];

/** Beginning a notice: its kind, and for whom it is written. */
export function NewNotice({ member }: { member: Member }) {
  const [fault, setFault] = useState<string | null>(null);
  return (
    <form
      className="narrow stack"
      onSubmit={async (event) => {
        const { kind, unit = member.unit ?? '' } = textsOf(event);
        const chosen = KINDS.find((one) => one === kind) ?? 'exposure';
        const answer = await askDesk<DeskNotice>('POST', '/notices', { unit, notice: blankNotice(chosen) });
        if (answer.ok) location.hash = placeHref('notices', answer.value.id);
        else setFault(sayFault(answer.code));
      }}
    >
      <h1>{BOARD.fresh}</h1>
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <fieldset>
        <legend>{BOARD.kind}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" value={kind} defaultChecked={kind === 'exposure'} />
            <span>
              <b>{NOTICE_KINDS[kind]}</b>　{BOARD.kinds[kind]}
            </span>
          </label>
        ))}
      </fieldset>
      {member.unit === null && (
        <Field id="unit" label={BOARD.unit}>
          <input id="unit" name="unit" maxLength={60} required />
        </Field>
      )}
      <button type="submit">{BOARD.start}</button>
    </form>
  );
}
