/** What became of an attempt to deliver. `failed`: no answer was read; its reason is told to the owner of the webhook. */
export type SendOutcome =
  | { kind: 'answered'; status: number; retryAfter: number | null }
  | { kind: 'failed'; why: 'refused-url' | 'blocked' | 'no-name' | 'no-connection' | 'tls' | 'timeout' };

/**
 * Posts a message to a receiver, once. It follows no redirect, reads no answer beyond a few KB, ends after a time limit, and reaches no address
 * that is not public. It never throws.
 */
export type SendMessage = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<SendOutcome>;

/** Milliseconds after which an attempt is given up, from the look-up of the name to the head of the answer. */
export const SEND_TIMEOUT = 10_000;

/**
 * `Retry-After` in seconds; null where it is absent or no number of seconds.
 * @example readRetryAfter('120') // 120
 */
export function readRetryAfter(value: string | null | undefined): number | null {
  return /^\d{1,6}$/.test(value ?? '') ? Number(value) : null;
}

/**
 * An outcome in a word, as it is stored and shown: the status, or why there was none.
 * @example outcomeWord({ kind: 'answered', status: 503, retryAfter: null }) // '503'
 */
export function outcomeWord(outcome: SendOutcome): string {
  return outcome.kind === 'answered' ? String(outcome.status) : outcome.why;
}
