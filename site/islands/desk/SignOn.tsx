import { useState } from 'react';
import { SIGN_IN, SIGN_ON_FAULTS } from '#site/text/zh-CN-desk.ts';
import { askDesk } from './ask-desk.ts';

/** Signing in by the government's sign-on, with the invitation that an administrator gave, if there is one. */
export function SignOn({ name, invitation }: { name: string; invitation: string | null }) {
  const [fault, setFault] = useState<string | null>(faultInAddress());
  return (
    <div className="narrow stack">
      {invitation !== null && <p>{SIGN_IN.invited(name)}</p>}
      {fault !== null && (
        <p className="fault" role="alert">
          {Object.hasOwn(SIGN_ON_FAULTS, fault) ? SIGN_ON_FAULTS[fault] : SIGN_ON_FAULTS.unknown}
        </p>
      )}
      {invitation === null && <p className="small">{SIGN_IN.signOnLead}</p>}
      <p>
        <button
          type="button"
          onClick={async () => {
            const more = invitation === null ? {} : { additionalData: { invitation } };
            const body = { provider: 'sign-on', callbackURL: '/desk', ...more };
            const answer = await askDesk<{ url: string }>('POST', '/auth/sign-in/social', body);
            if (answer.ok) location.assign(answer.value.url);
            else setFault(answer.code);
          }}
        >
          {SIGN_IN.signOn(name)}
        </button>
      </p>
    </div>
  );
}

function faultInAddress(): string | null {
  return new URLSearchParams(location.search).get('error');
}
