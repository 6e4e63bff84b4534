import { useState } from 'react';
import { SIGN_IN } from '#site/text/zh-CN-desk.ts';
import { Field } from './Field.tsx';
import { Username } from './Username.tsx';
import { textsOf, useSignIn } from './use-sign-in.ts';

/** A new password for oneself; other sessions end. */
export function ChangePassword() {
  const { fault, isBusy, send } = useSignIn();
  const [isDone, setDone] = useState(false);
  return (
    <form
      className="narrow stack"
      onSubmit={async (event) => {
        const form = event.currentTarget;
        const { current = '', fresh = '' } = textsOf(event);
        const body = { currentPassword: current, newPassword: fresh, revokeOtherSessions: true };
        const isChanged = (await send('/change-password', body)).ok;
        setDone(isChanged);
        if (isChanged) form.reset();
      }}
    >
      <h1>{SIGN_IN.changeTitle}</h1>
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <p role="status">{isDone ? SIGN_IN.changed : ''}</p>
      <Username />
      <Field id="current" label={SIGN_IN.current}>
        <input id="current" name="current" type="password" autoComplete="current-password" required />
      </Field>
      <Field id="fresh" label={SIGN_IN.fresh}>
        <input id="fresh" name="fresh" type="password" autoComplete="new-password" minLength={12} required />
      </Field>
      <button type="submit" disabled={isBusy}>
        {SIGN_IN.changeSubmit}
      </button>
    </form>
  );
}
