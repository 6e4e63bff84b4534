import type { Database } from '../store/database.ts';
import { countOne, forgetName, forgetOwner, isCounted } from './sign-in-counts.ts';

const DAY = 86_400;

/**
 * Wrong passwords after which no more are looked at, and for how long, in seconds: those of one account from one network in a row, and those of
 * one account from all networks from which it never signed in. A stranger thus shuts only the stranger's own network out, or, from many,
 * all that are strange; whoever works here and comes from where they always come from is let in.
 */
export const SIGN_IN_LOCK = {
  near: { most: 5, seconds: DAY, shutFor: 900 },
  strange: { most: 50, seconds: DAY, shutFor: 3600 },
  knownFor: 90 * DAY,
} as const;

/** A try to sign in: of which account (its address, in small letters), and from which network (see toRateLimitKey). */
export type SignInTry = { email: string; network: string };

/**
 * Whether a password for this account from this network may be looked at, at `now` (milliseconds since 1970). A try counts as wrong from here on
 * until {@link noteSignIn} says otherwise, so that tries at the same time are no way around. Addresses that no account has are counted the
 * same way, so that the answer tells nothing about who works here.
 * @param counts the database of counts, which may be another one than the record
 * @returns 0: it may; else the seconds to wait
 * @example await admitTry(counts, { email: 'clerk@example.com', network: '192.0.2.1' }, Date.now()) // 0
 */
export async function admitTry(counts: Database, { email, network }: SignInTry, now: number): Promise<number> {
  const wait = await countOne(counts, { name: near(email, network), owner: email, ...SIGN_IN_LOCK.near }, now);
  if (wait > 0 || (await isCounted(counts, known(email, network), now))) return wait;
  return countOne(counts, { name: `strange ${email}`, owner: email, ...SIGN_IN_LOCK.strange }, now);
}

/** Forgets the wrong passwords of an account from a network from which it signed in, and knows that network from then on. */
export async function noteSignIn(counts: Database, { email, network }: SignInTry, now: number): Promise<void> {
  await forgetName(counts, near(email, network), now);
  const { knownFor } = SIGN_IN_LOCK;
  const name = known(email, network);
  await countOne(counts, { name, owner: null, most: Number.MAX_SAFE_INTEGER, seconds: knownFor, shutFor: 0 }, now);
}

/** Opens an account to every network again. */
export async function unlockAccount(counts: Database, email: string): Promise<void> {
  await forgetOwner(counts, email);
}

const near = (email: string, network: string): string => `near ${network} ${email}`;
const known = (email: string, network: string): string => `known ${network} ${email}`;
