import { createHmac } from 'node:crypto';
import type { StaffRole } from '#domain/notices/staff-role.ts';
import { createStaff } from '#worker/desk/staff-accounts.ts';
import type { OpenDesk } from '#worker/node/open-desk.ts';
import type { Database } from '#worker/store/database.ts';

/** Somebody at the desk of a portal that is measured: asks its API as a browser of its own pages does. */
export type BenchClerk = { ask(method: string, path: string, body?: unknown): Promise<Response> };

const PASSWORD = 'only for this measurement';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Makes an account and signs in to a portal over HTTP, by password and a code (RFC 6238), as a person would.
 * @throws Error if the account or the sign-in is refused
 * @example const author = await signInToBench(desk, db, 'http://127.0.0.1:8787', ['author'])
 */
export async function signInToBench(
  desk: OpenDesk,
  db: Database,
  origin: string,
  roles: readonly StaffRole[],
): Promise<BenchClerk> {
  const email = `${crypto.randomUUID()}@bench.example`;
  const account = { name: '示例', email, password: PASSWORD, roles, unit: null };
  const made = await createStaff(desk.auth, db, account, { actor: 'system', at: new Date().toISOString() });
  if ('fault' in made) throw new Error(`The account was refused: ${made.fault}.`);
  const cookies = new Map<string, string>();
  const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, origin, 'content-type': 'application/json' };
    const text = body === undefined ? null : JSON.stringify(body);
    const answer = await fetch(`${origin}/desk/api${path}`, { method, headers, body: text });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
  await ask('POST', '/auth/sign-in/email', { email, password: PASSWORD });
  const { totpURI } = (await (await ask('POST', '/auth/two-factor/enable', { password: PASSWORD })).json()) as {
    totpURI: string;
  };
  const shown = await ask('POST', '/auth/two-factor/verify-totp', { code: codeOf(totpURI, Date.now()) });
  if (!shown.ok) throw new Error(`The sign-in was refused (${shown.status}).`);
  return { ask };
}

function codeOf(uri: string, now: number): string {
  const secret = (new URL(uri).searchParams.get('secret') ?? '').replace(/=+$/, '');
  const bits = Array.from(secret, (sign) => BASE32.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
