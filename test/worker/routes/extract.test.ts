import { createPublicKey, verify } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { compactVerify, createLocalJWKSet } from 'jose';
import { describe, expect, it } from 'vitest';
import type { ExtractKeySet, ExtractPayload, RecordStates } from '#domain/wire/profile-extract.ts';
import { openExtractKeys, rotateExtractKeys } from '#worker/node/extract-keys.ts';
import { expectContract } from '../../http/contract.ts';
import { hostFixture, published } from '../host-fixture.ts';
import { codeOf, day, profileFixture } from '../profile-fixture.ts';
import { temporaryFolder } from '../store/temporary-database.ts';

const CODE = codeOf('91421200MA0XN00A4');

function withKeys() {
  const folder = temporaryFolder();
  const fixture = hostFixture();
  fixture.host.openExtractKeys = () => openExtractKeys(folder);
  fixture.state.entries.set(CODE, published(profileFixture(CODE, { nextChangeOn: day('2026-11-30') })));
  const extract = async () => {
    const answer = await fixture.get(`/api/v1/enterprises/${CODE}/extract`);
    return (await expectContract(answer, '/api/v1/enterprises/{uscc}/extract')) as {
      jws: string;
      payload: ExtractPayload;
    };
  };
  const keys = async () =>
    (await expectContract(await fixture.get('/.well-known/jwks.json'), '/.well-known/jwks.json')) as ExtractKeySet;
  const states = async (ids: string[], uscc: string = CODE) => {
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ uscc, ids }),
    };
    const answer = await fixture.get('/api/v1/record-states', init);
    return (await expectContract(answer, '/api/v1/record-states', 'post')) as RecordStates;
  };
  return { ...fixture, folder, extract, keys, states };
}

/** Verifies with OpenSSL, by way of Node, and none of the code that signed. */
function isSigned(jws: string, { keys }: ExtractKeySet): boolean {
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
  const key = keys.find((one) => one.kid === kid);
  if (key === undefined) return false;
  const publicKey = createPublicKey({ key, format: 'jwk' });
  return verify(null, Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'));
}

describe('GET /api/v1/enterprises/{uscc}/extract', () => {
  it('is signed so that two other libraries accept it, and says what it rests on', async () => {
    const { extract, keys } = withKeys();
    const { jws, payload } = await extract();
    expect(isSigned(jws, await keys())).toBe(true);
    const verified = await compactVerify(jws, createLocalJWKSet(await keys()));
    expect(JSON.parse(new TextDecoder().decode(verified.payload))).toEqual(payload);
    expect(payload).toMatchObject({
      uscc: CODE,
      asOf: '2026-11-24',
      trueUntil: '2026-11-30',
      madeAt: '2026-11-24T04:00:00.000Z',
    });
    expect(payload.covered.length + payload.notCovered.length).toBe(payload.profile.sources.length);
    expect(payload.notCovered.every(({ state, reason }) => state === 'unavailable' || reason !== null)).toBe(true);
    expect(Object.keys(payload.recordDigests)).toEqual(payload.profile.records.map(({ id }) => id));
  });

  it('fails with one byte changed, wherever it is', async () => {
    const { extract, keys } = withKeys();
    const { jws } = await extract();
    const set = await keys();
    const parts = jws.split('.');
    const at = (place: number) => jws.length - (parts[2]?.length ?? 0) - place;
    for (const place of [(parts[0]?.length ?? 0) + 50, at(-10), at(10)]) {
      const other = jws[place] === 'A' ? 'B' : 'A';
      expect(isSigned(`${jws.slice(0, place)}${other}${jws.slice(place + 1)}`, set)).toBe(false);
    }
  });

  it('a key that was rotated no longer signs, and what it signed still verifies', async () => {
    const { extract, keys, folder } = withKeys();
    const before = await extract();
    const kid = rotateExtractKeys(folder);
    const after = await extract();
    const set = await keys();
    expect(set.keys.map((key) => key.kid)).toContain(kid);
    expect(set.keys).toHaveLength(2);
    expect([isSigned(before.jws, set), isSigned(after.jws, set)]).toEqual([true, true]);
    expect(after.jws.split('.')[0]).not.toBe(before.jws.split('.')[0]);
    expect(JSON.stringify(set)).not.toContain('"d"');
    expect(statSync(join(folder, 'extract-keys.json')).mode & 0o777).toBe(0o600);
  });

  it('is not given where nothing is public, or where the host has no keys', async () => {
    const { get, state } = withKeys();
    state.entries.set(CODE, {
      publication: { outcome: 'ended', nextChangeOn: null, withheld: [] },
      outcomeOf: () => 'ended',
    });
    expect((await get(`/api/v1/enterprises/${CODE}/extract`)).status).toBe(410);
    const closed = await hostFixture().get('/.well-known/jwks.json');
    expect(await closed.json()).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('POST /api/v1/record-states', () => {
  it('says of each record of an extract whether it is still public, with the digest the extract holds', async () => {
    const { extract, states } = withKeys();
    const { payload } = await extract();
    const ids = Object.keys(payload.recordDigests);
    const answer = await states([...ids, 'never']);
    expect(answer.enterprise).toBe('published');
    expect(answer.items).toEqual([
      ...ids.map((id) => ({ id, state: 'published', digest: payload.recordDigests[id] })),
      { id: 'never', state: 'unknown', digest: null },
    ]);
  });

  it('says that a record has ended, and nothing of what it was', async () => {
    const { states, state } = withKeys();
    state.entries.set(CODE, {
      publication: { outcome: 'ended', nextChangeOn: null, withheld: [] },
      outcomeOf: (id) => (id === 'r1' ? 'ended' : 'withheld'),
    });
    expect(await states(['r1', 'r2'])).toEqual({
      enterprise: 'ended',
      items: [
        { id: 'r1', state: 'ended', digest: null },
        { id: 'r2', state: 'unknown', digest: null },
      ],
      asOf: '2026-11-24',
    });
    expect((await states(['r1'], 'nothing')).enterprise).toBe('unknown');
  });
});
