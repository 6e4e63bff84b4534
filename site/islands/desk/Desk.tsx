import { useCallback, useEffect, useState } from 'react';
import { DESK } from '#site/text/zh-CN-desk.ts';
import { askDesk } from './ask-desk.ts';
import { CodeEntry } from './CodeEntry.tsx';
import type { Member } from './desk-answers.ts';
import { SecondFactor } from './SecondFactor.tsx';
import { SignIn } from './SignIn.tsx';
import { sayFault } from './say-fault.ts';
import { Workplace } from './Workplace.tsx';

type Session =
  | { kind: 'loading' | 'signed-out' | 'code' }
  | { kind: 'set-up'; password: string }
  | { kind: 'shut'; says: string }
  | { kind: 'in'; member: Member };

/** The desk: who is not signed in signs in, who has no second factor sets one up, everybody else works. */
export function Desk() {
  const [session, setSession] = useState<Session>({ kind: 'loading' });
  const look = useCallback(async (password = '') => {
    const answer = await askDesk<Member>('GET', '/me');
    if (answer.ok) setSession({ kind: 'in', member: answer.value });
    else if (answer.code === 'not-signed-in') setSession({ kind: 'signed-out' });
    else if (answer.code === 'second-factor-needed') setSession({ kind: 'set-up', password });
    else setSession({ kind: 'shut', says: answer.code === 'not-found' ? DESK.closed : sayFault(answer.code) });
  }, []);
  useEffect(() => {
    void look();
  }, [look]);

  switch (session.kind) {
    case 'loading':
      return <p role="status">{DESK.loading}</p>;
    case 'shut':
      return (
        <>
          <h1>{DESK.title}</h1>
          <p role="alert">{session.says}</p>
          <button type="button" onClick={() => void look()}>
            {DESK.retry}
          </button>
        </>
      );
    case 'signed-out':
      return <SignIn onPassword={look} onCodeNeeded={() => setSession({ kind: 'code' })} />;
    case 'code':
      return <CodeEntry onDone={look} onAgain={() => setSession({ kind: 'signed-out' })} />;
    case 'set-up':
      return <SecondFactor password={session.password} onDone={look} />;
    case 'in':
      return <Workplace member={session.member} onSignedOut={look} />;
  }
}
