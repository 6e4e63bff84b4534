/** Why the portal did not answer. `limited`: too many questions, `seconds` to wait. */
export type AskFault = { kind: 'limited'; seconds: number } | { kind: 'refused' | 'unavailable' | 'offline' };

/** An answer, or why there is none. */
export type Asked<Value> = { ok: true; value: Value } | { ok: false; fault: AskFault };

const LONGEST_WAIT = 3600;

function waitOf(answer: Response): number {
  const seconds = Number(answer.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.ceil(seconds), LONGEST_WAIT) : 60;
}

/**
 * Asks an address of the portal's API with a list. Never throws but when `signal` ends it.
 * @example await askPortal<MatchAnswer>('/api/v1/match', { items }, signal)
 */
export async function askPortal<Value>(address: string, body: object, signal: AbortSignal): Promise<Asked<Value>> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body), signal });
    if (answer.ok) return { ok: true, value: (await answer.json()) as Value };
    if (answer.status === 429) return { ok: false, fault: { kind: 'limited', seconds: waitOf(answer) } };
    return { ok: false, fault: { kind: answer.status >= 500 ? 'unavailable' : 'refused' } };
  } catch (error) {
    if (signal.aborted) throw error;
    return { ok: false, fault: { kind: 'offline' } };
  }
}
