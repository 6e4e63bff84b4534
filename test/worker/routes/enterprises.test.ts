import { describe, expect, it } from 'vitest';
import type { EnterpriseBatch } from '#domain/wire/enterprise-batch.ts';
import { ENTERPRISE_USCC, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { expectContract } from '../../http/contract.ts';
import { hostFixture, published } from '../host-fixture.ts';
import { codeOf, profileFixture } from '../profile-fixture.ts';
import { matchFixture } from './match-fixture.ts';

const UNKNOWN = codeOf('91421200MA0XN00Q2');
const ADDRESS = '/api/v1/enterprises';

describe('POST /api/v1/enterprises', () => {
  it('answers each code as its own address would, in the order asked', async () => {
    const { post, fetch } = await matchFixture();
    const typed = ` ${ENTERPRISE_USCC.toLowerCase()}`;
    const usccs = [UNKNOWN, typed, INDIVIDUAL_USCC, '123', ENTERPRISE_USCC];
    const answer = await post(ADDRESS, { usccs });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const { items } = (await expectContract(answer, ADDRESS, 'post')) as EnterpriseBatch;
    expect(items.map(({ asked }) => asked)).toEqual(usccs);
    expect(items.map(({ outcome }) => outcome)).toEqual([
      'unknown',
      'published',
      'published',
      'malformed',
      'published',
    ]);
    const alone = await (await fetch(`${ADDRESS}/${ENTERPRISE_USCC}`)).json();
    expect(items[1]?.profile).toEqual(alone);
    expect(items[4]?.profile).toEqual(alone);
  });

  it('says of a code kept back what it says of one never seen, and of one that lawfully ended that it ended', async () => {
    const { app, env, state } = hostFixture();
    const [kept, ended, there] = ['1', '2', '3'].map((digit) => codeOf(`91421200MA0XN0${digit}A4`));
    if (kept === undefined || ended === undefined || there === undefined) throw new Error('three codes');
    state.entries.set(kept, {
      publication: { outcome: 'withheld', nextChangeOn: null, withheld: [{ id: 'p', reason: 'minor-party' }] },
      outcomeOf: () => 'withheld',
    });
    state.entries.set(ended, {
      publication: { outcome: 'ended', nextChangeOn: null, withheld: [] },
      outcomeOf: () => 'withheld',
    });
    state.entries.set(there, published(profileFixture(there)));
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ usccs: [kept, UNKNOWN, ended, there] }),
    };
    const { items } = (await (await app.request(ADDRESS, init, env)).json()) as EnterpriseBatch;
    expect(items.map(({ outcome, profile }) => [outcome, profile !== null])).toEqual([
      ['unknown', false],
      ['unknown', false],
      ['ended', false],
      ['published', true],
    ]);
  });

  it('refuses more than a hundred codes, none, and what is no list', async () => {
    const { post, fetch } = await matchFixture();
    for (const body of [{}, { usccs: [] }, { usccs: Array.from({ length: 101 }, () => UNKNOWN) }, { usccs: [1] }]) {
      const answer = await post(ADDRESS, body);
      expect(answer.status).toBe(400);
      expect(await expectContract(answer, ADDRESS, 'post')).toMatchObject({ code: 'invalid-body' });
    }
    const got = await fetch(ADDRESS);
    expect([got.status, got.headers.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it('counts ten codes as one request', async () => {
    const { app, env, host } = hostFixture();
    host.clientAddress = () => '192.0.2.1';
    let left = 3;
    const limit = async () => ({ success: left-- > 0, secondsLeft: 7 });
    const ask = (many: number) => {
      const body = JSON.stringify({ usccs: Array.from({ length: many }, () => UNKNOWN) });
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
      return app.request(ADDRESS, init, { ...env, RATE_LIMIT: { limit } });
    };
    expect((await ask(20)).status).toBe(200);
    const refused = await ask(11);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '7']);
  });
});
