import { createHmac } from 'node:crypto';
import { memoryDatabase } from '#test/search-index/memory-database.ts';
import { fromClient } from '#worker/desk/from-client.ts';
import type { SignOn } from '#worker/desk/sign-on.ts';
import { AUTH_PATH, openStaffAuth, type StaffAuth } from '#worker/desk/staff-auth.ts';
import type { Database } from '#worker/store/database.ts';

export const ORIGIN = 'http://127.0.0.1:8787';
export const PASSWORD = 'correct horse battery';

/** A desk's sign-in over an empty database, with a clock the test moves. */
export function deskFixture(signOn: SignOn | null = null): {
  db: Database;
  counts: Database;
  auth: StaffAuth;
  clock: { now: number };
} {
  const { db } = memoryDatabase();
  const counts = memoryDatabase().db;
  const clock = { now: Date.now() };
  const auth = openStaffAuth({ db, counts, signOn, secret: 'Zq4'.repeat(16), origin: ORIGIN, now: () => clock.now });
  return { db, counts, auth, clock };
}

/** Cookies a browser would keep between requests. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** Every cookie as it was set, attributes included. */
  readonly given: string[] = [];
  readonly #auth: StaffAuth;

  readonly #address: string | null;

  constructor(auth: StaffAuth, address: string | null = null) {
    this.#auth = auth;
    this.#address = address;
  }

  get headers(): Headers {
    return new Headers({ cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') });
  }

  async post(path: string, body: unknown, origin: string = ORIGIN): Promise<Response> {
    const headers = this.headers;
    headers.set('content-type', 'application/json');
    headers.set('origin', origin);
    return this.#send(`${AUTH_PATH}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Opens an address of this origin, as after a redirect from elsewhere. */
  async get(path: string): Promise<Response> {
    return this.#send(path, { headers: this.headers });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const response = await this.#auth.handler(fromClient(new Request(`${ORIGIN}${path}`, init), this.#address));
    for (const cookie of response.headers.getSetCookie()) {
      this.given.push(cookie);
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}

/** The code an authenticator shows for a `otpauth:` address (RFC 6238, SHA-1, 6 digits, 30 s). */
export function totpOf(uri: string, now: number = Date.now()): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const bits = Array.from(secret.replace(/=+$/, ''), (sign) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'),
  ).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
