import { type FormEvent, useState } from 'react';
import { SIGN_IN_FAULTS } from '#site/text/zh-CN-desk.ts';
import { askDesk, type DeskAnswer } from './ask-desk.ts';

/**
 * A form of the sign-in: its fault in words, whether it is under way, and how it is sent.
 * @example const { fault, isBusy, send } = useSignIn()
 */
export function useSignIn(): {
  fault: string | null;
  isBusy: boolean;
  send<Value>(path: string, body: unknown): Promise<DeskAnswer<Value>>;
} {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function send<Value>(path: string, body: unknown): Promise<DeskAnswer<Value>> {
    setBusy(true);
    setFault(null);
    const answer = await askDesk<Value>('POST', `/auth${path}`, body);
    setBusy(false);
    if (!answer.ok) setFault(SIGN_IN_FAULTS[answer.code] ?? SIGN_IN_FAULTS.unknown ?? null);
    return answer;
  }
  return { fault, isBusy, send };
}

/** The texts of a form by the names of its controls. */
export function textsOf(event: FormEvent<HTMLFormElement>): Record<string, string> {
  event.preventDefault();
  const texts: Record<string, string> = {};
  for (const [name, value] of new FormData(event.currentTarget)) if (typeof value === 'string') texts[name] = value;
  return texts;
}
