import { describe, expect, it } from 'vitest';
import { compareStates } from '#site/islands/verify/compare-states.ts';
import { verifyExtract } from '#site/islands/verify/verify-extract.ts';
import { extractPayload, signExtract, ticketOf } from '#worker/extract/sign-extract.ts';
import { openExtractKeys, rotateExtractKeys } from '#worker/node/extract-keys.ts';
import { codeOf, day, profileFixture } from '../../worker/profile-fixture.ts';
import { temporaryFolder } from '../../worker/store/temporary-database.ts';

async function signed() {
  const folder = temporaryFolder();
  const keys = openExtractKeys(folder);
  const payload = await extractPayload(
    profileFixture(codeOf('91421200MA0XN00A4')),
    'http://portal.example',
    `${day('2026-11-24')}T04:00:00.000Z`,
  );
  return { folder, keys, payload, jws: await signExtract(payload, keys.signing()) };
}

describe('an extract checked in the browser', () => {
  it('is valid as the answer of the API, alone, broken into lines, and as the ticket of a QR code', async () => {
    const { keys, payload, jws } = await signed();
    const published = keys.published();
    for (const text of [jws, JSON.stringify({ jws, payload }), ` ${jws.replace(/(.{60})/g, '$1\n')} `]) {
      expect(await verifyExtract(text, published)).toEqual({ kind: 'valid', payload });
    }
    const ticket = await signExtract(ticketOf(payload), keys.signing());
    expect(ticket.length).toBeLessThan(700);
    expect(await verifyExtract(ticket, published)).toMatchObject({ kind: 'valid', payload: { uscc: payload.uscc } });
  });

  it('is refused when changed, when signed by another, and when it is none', async () => {
    const { keys, jws, folder, payload } = await signed();
    const [header = '', body = '', signature = ''] = jws.split('.');
    const forged = Buffer.from(JSON.stringify({ ...payload, name: '别的名称' })).toString('base64url');
    expect(await verifyExtract(`${header}.${forged}.${signature}`, keys.published())).toEqual({ kind: 'changed' });
    const broken = `${header}.${body.slice(0, 40)}${body[40] === 'A' ? 'B' : 'A'}${body.slice(41)}.${signature}`;
    expect(await verifyExtract(broken, keys.published())).toEqual({ kind: 'changed' });
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: keys.signing().kid })).toString('base64url');
    expect(await verifyExtract(`${none}.${body}.${signature}`, keys.published())).toEqual({ kind: 'malformed' });
    const other = openExtractKeys(temporaryFolder()).published();
    expect(await verifyExtract(jws, other)).toEqual({ kind: 'unknown-key' });
    for (const text of ['', 'a.b', '{}', 'null', '%%.%%.%%']) {
      expect(await verifyExtract(text, other)).toEqual({ kind: 'malformed' });
    }
    rotateExtractKeys(folder);
    expect((await verifyExtract(jws, keys.published())).kind).toBe('valid');
  });

  it('says of each of its records what became of it', () => {
    const items = [
      { id: 'a', state: 'published' as const, digest: '1' },
      { id: 'b', state: 'published' as const, digest: '9' },
      { id: 'c', state: 'ended' as const, digest: null },
    ];
    const states = { enterprise: 'published' as const, items, asOf: day('2026-11-24') };
    expect(compareStates({ a: '1', b: '2', c: '3', d: '4' }, states)).toEqual({
      ended: ['c'],
      changed: ['b'],
      unknown: ['d'],
    });
  });
});
