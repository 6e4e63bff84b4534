import { sha256Head } from './sha256.ts';

const AT_ONCE = 2000;

/**
 * Finds the nonce for a challenge: SHA-256 of `challenge:nonce` begins with so many zero bits (at most 32). Works in pieces, so that the page stays
 * alive meanwhile.
 * @example await proveWork('1795500000000.3f9a….6b1c…', 17) // '48213'
 */
export async function proveWork(challenge: string, bits: number): Promise<string> {
  const bound = 2 ** (32 - bits);
  for (let nonce = 0; ; nonce += 1) {
    if (sha256Head(`${challenge}:${nonce}`) < bound) return String(nonce);
    if (nonce % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
  }
}
