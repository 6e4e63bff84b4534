import { SIGN_IN } from '#site/text/zh-CN-desk.ts';
import { Field } from './Field.tsx';
import { SignOn } from './SignOn.tsx';
import { useAnswer } from './use-answer.ts';
import { usePlace } from './use-place.ts';
import { textsOf, useSignIn } from './use-sign-in.ts';

/** First step of signing in: the government's sign-on where there is one, address and password. */
export function SignIn(props: { onPassword(password: string): Promise<void>; onCodeNeeded(): void }) {
  const { value: door } = useAnswer<{ signOn: string | null }>('/door');
  const [part, code = null] = usePlace();
  const invitation = part === 'invitation' ? code : null;
  const name = door?.signOn ?? null;
  if (invitation !== null && door !== null)
    return (
      <div className="stack">
        <h1>{SIGN_IN.title}</h1>
        {name === null ? <p role="alert">{SIGN_IN.invitedNowhere}</p> : <SignOn name={name} invitation={invitation} />}
      </div>
    );
  return (
    <div className="stack">
      <h1>{SIGN_IN.title}</h1>
      {name !== null && <SignOn name={name} invitation={null} />}
      <PasswordForm {...props} heading={name === null ? null : SIGN_IN.orPassword} />
    </div>
  );
}

function PasswordForm(props: {
  heading: string | null;
  onPassword(password: string): Promise<void>;
  onCodeNeeded(): void;
}) {
  const { fault, isBusy, send } = useSignIn();
  return (
    <form
      className="narrow stack"
      onSubmit={async (event) => {
        const { email = '', password = '' } = textsOf(event);
        const answer = await send<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email, password });
        if (!answer.ok) return;
        if (answer.value.twoFactorRedirect === true) props.onCodeNeeded();
        else await props.onPassword(password);
      }}
    >
      {props.heading !== null && <h2>{props.heading}</h2>}
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <Field id="email" label={SIGN_IN.email}>
        <input id="email" name="email" type="email" autoComplete="username" required />
      </Field>
      <Field id="password" label={SIGN_IN.password}>
        <input id="password" name="password" type="password" autoComplete="current-password" required />
      </Field>
      <button type="submit" disabled={isBusy}>
        {SIGN_IN.submit}
      </button>
    </form>
  );
}
