import type { Env } from '../env.ts';
import type { DeskHost } from './desk-host.ts';
import { readSignOnConfiguration } from './sign-on-configuration.ts';
import { openStaffAuth } from './staff-auth.ts';

const SHORTEST_SECRET = 32;
const opened = new WeakMap<object, DeskHost>();

/**
 * The desk on a platform that gives its settings as bindings: open where `JIANXIN_ORIGIN` is an origin and `JIANXIN_DESK_SECRET` has at least 32
 * characters, closed everywhere else: there is no file here to keep a secret in. One for each database.
 * @example openPlatformDesk(env)?.origin // 'https://credit.example'
 */
export function openPlatformDesk(env: Env): DeskHost | null {
  const { JIANXIN_DESK_SECRET: secret = '', JIANXIN_ORIGIN: origin = '', DB: db } = env;
  if (secret.length < SHORTEST_SECRET || !URL.canParse(origin) || new URL(origin).origin !== origin) return null;
  const known = opened.get(db);
  if (known?.origin === origin && known.secret === secret) return known;
  // Half a sign-on opens nothing: then staff sign in by password.
  const signOn = readSignOnConfiguration(env, []);
  const auth = openStaffAuth({ db, counts: db, signOn, secret, origin, now: () => Date.now() });
  const desk = { auth, counts: db, signOnName: signOn?.name ?? null, origin, secret };
  opened.set(db, desk);
  return desk;
}
