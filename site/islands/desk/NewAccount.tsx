import { useState } from 'react';
import { STAFF } from '#site/text/zh-CN-desk-office.ts';
import { askDesk, type DeskAnswer } from './ask-desk.ts';
import { Field } from './Field.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import { rolesIn } from './roles-in.ts';
import { textsOf } from './use-sign-in.ts';

/** Making an account: with a first password, or with an invitation to the government's sign-on where there is one. */
export function NewAccount(props: {
  signOn: string | null;
  onDone(answer: DeskAnswer<unknown>): Promise<boolean>;
  onInvited(invitation: string, name: string): void;
}) {
  const { signOn } = props;
  const [isInvited, setInvited] = useState(signOn !== null);
  return (
    <form
      className="narrow stack"
      onSubmit={async (event) => {
        const form = event.currentTarget;
        const texts = textsOf(event);
        const { name = '', email = '', unit = '', password = null } = texts;
        const body = { name, email, password, roles: rolesIn(texts), unit: unit === '' ? null : unit };
        const answer = await askDesk<{ invitation?: string }>('POST', '/staff', body);
        if (!(await props.onDone(answer))) return;
        form.reset();
        if (answer.ok && answer.value.invitation !== undefined) props.onInvited(answer.value.invitation, name);
      }}
    >
      <h2>{STAFF.fresh}</h2>
      <Field id="staff-name" label={STAFF.name}>
        <input id="staff-name" name="name" maxLength={40} autoComplete="off" required />
      </Field>
      <Field id="staff-email" label={STAFF.email}>
        <input id="staff-email" name="email" type="email" autoComplete="off" required />
      </Field>
      {signOn !== null && (
        <fieldset>
          <legend>{STAFF.entrance}</legend>
          {[true, false].map((way) => (
            <label key={String(way)} className="choice">
              <input type="radio" name="entrance" checked={isInvited === way} onChange={() => setInvited(way)} />
              <span>{way ? STAFF.bySignOn(signOn) : STAFF.byPassword}</span>
            </label>
          ))}
        </fieldset>
      )}
      {!isInvited && (
        <Field id="staff-password" label={STAFF.password} hint={STAFF.passwordHint}>
          <input id="staff-password" name="password" minLength={12} maxLength={128} autoComplete="off" required />
        </Field>
      )}
      <RoleChoice chosen={[]} />
      <Field id="staff-unit" label={STAFF.unit} hint={STAFF.unitHint}>
        <input id="staff-unit" name="unit" maxLength={60} />
      </Field>
      <button type="submit">{STAFF.create}</button>
    </form>
  );
}
