import type { Finding } from '#domain/notices/lint/finding.ts';

/** What the desk's API answered: the value, or the code of what stands against it (`offline`: nothing was answered). */
export type DeskAnswer<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: string; findings?: readonly Finding[]; revision?: number; fault?: string };

const API = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/desk/api`;

/**
 * Asks the desk's API, in JSON, as the person who is signed in. Never throws: what went wrong is a code.
 * @example const answer = await askDesk<Member>('GET', '/me')
 */
export async function askDesk<Value>(
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: unknown,
): Promise<DeskAnswer<Value>> {
  try {
    const init: RequestInit =
      body === undefined
        ? { method }
        : { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(`${API}${path}`, init);
    const value: unknown = await answer.json().catch(() => null);
    if (answer.ok) return { ok: true, value: value as Value };
    const said = (value ?? {}) as { code?: unknown };
    const code = answer.status === 429 && said.code === undefined ? 'too-many' : said.code;
    return { ...said, ok: false, code: typeof code === 'string' ? code : 'unknown' };
  } catch {
    return { ok: false, code: 'offline' };
  }
}
