/** How hard a proof is: leading zero bits of its hash. Some 130,000 tries on average, a second or two on a phone. */
export const PROOF_BITS = 17;

/** How long a challenge holds, in seconds. */
export const PROOF_SECONDS = 600;

/** What stands against a proof. */
export type ProofFault = 'not-ours' | 'lapsed' | 'too-easy';

/**
 * A challenge: when it lapses, something random, and our signature over both.
 * @example await makeChallenge(secret, Date.now()) // '1795500000000.3f9a….6b1c…'
 */
export async function makeChallenge(secret: string, now: number): Promise<string> {
  const random = hex(crypto.getRandomValues(new Uint8Array(12)));
  const text = `${now + PROOF_SECONDS * 1000}.${random}`;
  return `${text}.${await sign(secret, text)}`;
}

/**
 * Looks at a proof: SHA-256 of `challenge:nonce` must begin with {@link PROOF_BITS} zero bits. Whether it was spent before is for the store to say.
 * @returns when the challenge lapses (UTC), or what is wrong
 * @example await checkProof(secret, challenge, '48213', Date.now())
 */
export async function checkProof(
  secret: string,
  challenge: string,
  nonce: string,
  now: number,
): Promise<{ lapsesAt: string } | ProofFault> {
  const [lapses = '', random = '', signature = '', more] = challenge.split('.');
  if (more !== undefined || (await sign(secret, `${lapses}.${random}`)) !== signature) return 'not-ours';
  if (Number(lapses) <= now) return 'lapsed';
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(`${challenge}:${nonce}`)));
  return leadingZeros(hash) < PROOF_BITS ? 'too-easy' : { lapsesAt: new Date(Number(lapses)).toISOString() };
}

function leadingZeros(hash: Uint8Array): number {
  let zeros = 0;
  for (const byte of hash) {
    if (byte !== 0) return zeros + Math.clz32(byte) - 24;
    zeros += 8;
  }
  return zeros;
}

async function sign(secret: string, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes(`proof-of-work ${secret}`), algorithm, false, ['sign']);
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(text))));
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function hex(data: Uint8Array): string {
  return Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
