import { SIGN_IN } from '#site/text/zh-CN-desk.ts';
import { Field } from './Field.tsx';
import { textsOf, useSignIn } from './use-sign-in.ts';

/** First step of signing in: address and password. */
export function SignIn(props: { onPassword(password: string): Promise<void>; onCodeNeeded(): void }) {
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
      <h1>{SIGN_IN.title}</h1>
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
