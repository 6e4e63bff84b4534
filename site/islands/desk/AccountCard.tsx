import { DESK, ROLES } from '#site/text/zh-CN-desk.ts';
import { STAFF } from '#site/text/zh-CN-desk-office.ts';
import { askDesk, type DeskAnswer } from './ask-desk.ts';
import type { Account } from './desk-answers.ts';
import { Field } from './Field.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import { rolesIn } from './roles-in.ts';
import { textsOf } from './use-sign-in.ts';

/** One account: its roles and unit to be changed, closing, opening to every network again, and inviting to the sign-on. */
export function AccountCard(props: {
  account: Account;
  /** What the government's sign-on is called; null: there is none. */
  signOn: string | null;
  onDone(answer: DeskAnswer<unknown>): Promise<boolean>;
  onInvited(invitation: string, name: string): void;
}) {
  const { account, signOn, onDone } = props;
  const path = `/staff/${encodeURIComponent(account.id)}`;
  const factor = account.hasSecondFactor ? STAFF.hasFactor : STAFF.noFactor;
  const ways = [
    ...(account.hasSignOn ? [STAFF.hasSignOn(signOn ?? STAFF.anySignOn)] : []),
    ...(account.hasSignOn && !account.hasSecondFactor ? [] : [factor]),
  ];
  return (
    <details>
      <summary>
        {account.name}　{account.roles.map((role) => ROLES[role]).join('、')}　{account.unit ?? DESK.wholeBureau}　
        {account.active ? '' : STAFF.closed}
      </summary>
      <form
        className="stack act"
        onSubmit={async (event) => {
          const texts = textsOf(event);
          const change = { roles: rolesIn(texts), unit: texts.unit === '' ? null : (texts.unit ?? null) };
          await onDone(await askDesk('PATCH', path, change));
        }}
      >
        <p className="small">
          {account.email}　{ways.join('；')}
        </p>
        <RoleChoice chosen={account.roles} />
        <Field id={`unit-${account.id}`} label={STAFF.unit} hint={STAFF.unitHint}>
          <input id={`unit-${account.id}`} name="unit" defaultValue={account.unit ?? ''} maxLength={60} />
        </Field>
        <p className="acts">
          <button type="submit">{STAFF.change}</button>
          <button
            type="button"
            className="plain"
            onClick={async () => void (await onDone(await askDesk('PATCH', path, { active: !account.active })))}
          >
            {account.active ? STAFF.close : STAFF.open}
          </button>
          <button
            type="button"
            className="plain"
            title={STAFF.unlockHint}
            onClick={async () => void (await onDone(await askDesk('POST', `${path}/unlock`, {})))}
          >
            {STAFF.unlock}
          </button>
          {signOn !== null && (
            <button
              type="button"
              className="plain"
              onClick={async () => {
                const answer = await askDesk<{ invitation: string }>('POST', `${path}/invite`, {});
                if ((await onDone(answer)) && answer.ok) props.onInvited(answer.value.invitation, account.name);
              }}
            >
              {STAFF.invite(signOn)}
            </button>
          )}
        </p>
      </form>
    </details>
  );
}
