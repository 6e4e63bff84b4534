import { useState } from 'react';
import { DESK } from '#site/text/zh-CN-desk.ts';
import { STAFF, STAFF_FAULTS } from '#site/text/zh-CN-desk-office.ts';
import { AccountCard } from './AccountCard.tsx';
import type { DeskAnswer } from './ask-desk.ts';
import type { Account } from './desk-answers.ts';
import { NewAccount } from './NewAccount.tsx';
import { sayFault } from './say-fault.ts';
import { useAnswer } from './use-answer.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Accounts for administrators: making, changing, closing, inviting. Who lost password or telephone is reset on the server (docs/desk.md). */
export function StaffAccounts() {
  const { value: accounts, fault, reload } = useAnswer<Account[]>('/staff');
  const { value: door } = useAnswer<{ signOn: string | null }>('/door');
  const [said, setSaid] = useState<string | null>(null);
  const [invited, setInvited] = useState<{ address: string; name: string } | null>(null);
  async function tell(answer: DeskAnswer<unknown>): Promise<boolean> {
    setSaid(answer.ok ? STAFF.done : (STAFF_FAULTS[answer.fault ?? ''] ?? sayFault(answer.code)));
    setInvited(null);
    if (answer.ok) await reload();
    return answer.ok;
  }
  const onInvited = (invitation: string, name: string): void =>
    setInvited({ address: `${location.origin}${BASE}/desk#/invitation/${encodeURIComponent(invitation)}`, name });
  return (
    <div className="stack">
      <h1>{STAFF.title}</h1>
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <div role="status">
        {said !== null && <p>{said}</p>}
        {invited !== null && (
          <p>
            {STAFF.invitation(invited.name)}
            <br />
            <span className="code">{invited.address}</span>
          </p>
        )}
      </div>
      {accounts === null && fault === null && <p role="status">{DESK.loading}</p>}
      <ul className="board">
        {accounts?.map((account) => (
          <li key={account.id}>
            <AccountCard {...{ account, onInvited }} signOn={door?.signOn ?? null} onDone={tell} />
          </li>
        ))}
      </ul>
      {door !== null && <NewAccount signOn={door.signOn} {...{ onInvited }} onDone={tell} />}
    </div>
  );
}
