import { useState } from 'react';
import { STAFF_ROLES, type StaffRole } from '#domain/notices/staff-role.ts';
import { DESK, ROLES } from '#site/text/zh-CN-desk.ts';
import { STAFF, STAFF_FAULTS } from '#site/text/zh-CN-desk-office.ts';
import { askDesk, type DeskAnswer } from './ask-desk.ts';
import type { Account } from './desk-answers.ts';
import { Field } from './Field.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import { sayFault } from './say-fault.ts';
import { useAnswer } from './use-answer.ts';
import { textsOf } from './use-sign-in.ts';

function rolesIn(texts: Record<string, string>): StaffRole[] {
  return STAFF_ROLES.filter((role) => texts[`role-${role}`] === 'on');
}

/** Accounts for administrators: making, changing, closing. Who lost password or telephone is reset on the server (docs/desk.md). */
export function StaffAccounts() {
  const { value: accounts, fault, reload } = useAnswer<Account[]>('/staff');
  const [said, setSaid] = useState<string | null>(null);
  async function tell(answer: DeskAnswer<unknown>): Promise<boolean> {
    setSaid(answer.ok ? STAFF.done : (STAFF_FAULTS[answer.fault ?? ''] ?? sayFault(answer.code)));
    if (answer.ok) await reload();
    return answer.ok;
  }
  return (
    <div className="stack">
      <h1>{STAFF.title}</h1>
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <p role="status">{said}</p>
      {accounts === null && fault === null && <p role="status">{DESK.loading}</p>}
      <ul className="board">
        {accounts?.map((account) => (
          <li key={account.id}>
            <details>
              <summary>
                {account.name}　{account.roles.map((role) => ROLES[role]).join('、')}　
                {account.unit ?? DESK.wholeBureau}　{account.active ? '' : STAFF.closed}
              </summary>
              <form
                className="stack act"
                onSubmit={async (event) => {
                  const texts = textsOf(event);
                  const change = { roles: rolesIn(texts), unit: texts.unit === '' ? null : (texts.unit ?? null) };
                  await tell(await askDesk('PATCH', `/staff/${encodeURIComponent(account.id)}`, change));
                }}
              >
                <p className="small">
                  {account.email}　{account.hasSecondFactor ? STAFF.hasFactor : STAFF.noFactor}
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
                    onClick={async () => {
                      const change = { active: !account.active };
                      await tell(await askDesk('PATCH', `/staff/${encodeURIComponent(account.id)}`, change));
                    }}
                  >
                    {account.active ? STAFF.close : STAFF.open}
                  </button>
                </p>
              </form>
            </details>
          </li>
        ))}
      </ul>
      <form
        className="narrow stack"
        onSubmit={async (event) => {
          const form = event.currentTarget;
          const texts = textsOf(event);
          const { name = '', email = '', password = '', unit = '' } = texts;
          const body = { name, email, password, roles: rolesIn(texts), unit: unit === '' ? null : unit };
          if (await tell(await askDesk('POST', '/staff', body))) form.reset();
        }}
      >
        <h2>{STAFF.fresh}</h2>
        <Field id="staff-name" label={STAFF.name}>
          <input id="staff-name" name="name" maxLength={40} autoComplete="off" required />
        </Field>
        <Field id="staff-email" label={STAFF.email}>
          <input id="staff-email" name="email" type="email" autoComplete="off" required />
        </Field>
        <Field id="staff-password" label={STAFF.password} hint={STAFF.passwordHint}>
          <input id="staff-password" name="password" minLength={12} maxLength={128} autoComplete="off" required />
        </Field>
        <RoleChoice chosen={[]} />
        <Field id="staff-unit" label={STAFF.unit} hint={STAFF.unitHint}>
          <input id="staff-unit" name="unit" maxLength={60} />
        </Field>
        <button type="submit">{STAFF.create}</button>
      </form>
    </div>
  );
}
