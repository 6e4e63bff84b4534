import { useState } from 'react';
import { SIGN_IN } from '#site/text/zh-CN-desk.ts';
import { Field } from './Field.tsx';
import { QrCode } from './QrCode.tsx';
import { Username } from './Username.tsx';
import { textsOf, useSignIn } from './use-sign-in.ts';

type Enabled = { totpURI: string; backupCodes: string[] };

/** The first sign-in: a second factor is set up, and its backup codes are shown once. Nothing else may be done before. */
export function SecondFactor({ password, onDone }: { password: string; onDone(): Promise<void> }) {
  const { fault, isBusy, send } = useSignIn();
  const [enabled, setEnabled] = useState<Enabled | null>(null);
  const alert = fault !== null && (
    <p className="fault" role="alert">
      {fault}
    </p>
  );
  if (enabled === null) {
    return (
      <form
        className="narrow stack"
        onSubmit={async (event) => {
          const typed = textsOf(event).password ?? password;
          const answer = await send<Enabled>('/two-factor/enable', { password: typed });
          if (answer.ok) setEnabled(answer.value);
        }}
      >
        <h1>{SIGN_IN.setUpTitle}</h1>
        <p>{SIGN_IN.setUpLead}</p>
        {alert}
        {password === '' && <Username />}
        {password === '' && (
          <Field id="again" label={SIGN_IN.setUpPassword}>
            <input id="again" name="password" type="password" autoComplete="current-password" required />
          </Field>
        )}
        <button type="submit" disabled={isBusy}>
          {SIGN_IN.setUpStart}
        </button>
      </form>
    );
  }
  const secret = new URL(enabled.totpURI).searchParams.get('secret') ?? '';
  return (
    <form
      className="narrow stack"
      onSubmit={async (event) => {
        const { code = '' } = textsOf(event);
        if ((await send('/two-factor/verify-totp', { code: code.replace(/\s/g, '') })).ok) await onDone();
      }}
    >
      <h1>{SIGN_IN.setUpTitle}</h1>
      <h2>{SIGN_IN.scan}</h2>
      <QrCode text={enabled.totpURI} label={SIGN_IN.qrLabel} />
      <p>
        {SIGN_IN.secret}
        <code className="secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <h2>{SIGN_IN.saveCodes}</h2>
      <ul className="codes">
        {enabled.backupCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      {alert}
      <Field id="code" label={SIGN_IN.confirm}>
        <input id="code" name="code" inputMode="numeric" autoComplete="one-time-code" required />
      </Field>
      <button type="submit" disabled={isBusy}>
        {SIGN_IN.finish}
      </button>
    </form>
  );
}
