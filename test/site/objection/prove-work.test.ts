import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { proveWork } from '#site/islands/objection/prove-work.ts';
import { sha256Head } from '#site/islands/objection/sha256.ts';
import { checkProof, makeChallenge, PROOF_BITS } from '#worker/objections/proof-of-work.ts';

describe('the proof of work of an objection', () => {
  it.each([0, 1, 55, 56, 63, 64, 119, 120, 500])('hashes a text of %i signs as everybody does', (length) => {
    const text = '鉴a'.repeat(length).slice(0, length);
    expect(sha256Head(text)).toBe(createHash('sha256').update(text).digest().readUInt32BE(0));
  });

  it('is accepted by the portal that asked for it', async () => {
    const secret = 'Zq4'.repeat(16);
    const challenge = await makeChallenge(secret, 0);
    const nonce = await proveWork(challenge, PROOF_BITS);
    expect(await checkProof(secret, challenge, nonce, 0)).toHaveProperty('lapsesAt');
  });
});
