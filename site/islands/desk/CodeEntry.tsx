import { useState } from 'react';
import { SIGN_IN } from '#site/text/zh-CN-desk.ts';
import { Field } from './Field.tsx';
import { textsOf, useSignIn } from './use-sign-in.ts';

/** Second step of signing in: the code of the authenticator, or a backup code. */
export function CodeEntry({ onDone, onAgain }: { onDone(): Promise<void>; onAgain(): void }) {
  const { fault, isBusy, send } = useSignIn();
  const [isBackup, setBackup] = useState(false);
  return (
    <form
      className="narrow stack"
      onSubmit={async (event) => {
        const { code = '' } = textsOf(event);
        const path = isBackup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp';
        if ((await send(path, { code: code.replace(/\s/g, '') })).ok) await onDone();
      }}
    >
      <h1>{SIGN_IN.codeTitle}</h1>
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <Field id="code" label={isBackup ? SIGN_IN.backup : SIGN_IN.code}>
        <input
          id="code"
          name="code"
          key={String(isBackup)}
          inputMode={isBackup ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          required
        />
      </Field>
      <button type="submit" disabled={isBusy}>
        {SIGN_IN.codeSubmit}
      </button>
      <button type="button" className="plain" onClick={() => setBackup(!isBackup)}>
        {isBackup ? SIGN_IN.useCode : SIGN_IN.useBackup}
      </button>
      <button type="button" className="plain" onClick={onAgain}>
        {SIGN_IN.again}
      </button>
    </form>
  );
}
