import { describe, expect, it } from 'vitest';
import type { MatchAnswer, MatchedItem } from '#domain/wire/matching.ts';
import {
  COOPERATIVE_USCC,
  ENTERPRISE_NAME,
  ENTERPRISE_USCC,
  INDIVIDUAL_USCC,
} from '../../fixtures/enterprise-builder.ts';
import { expectContract } from '../../http/contract.ts';
import { hostFixture } from '../host-fixture.ts';
import { codeOf } from '../profile-fixture.ts';
import { FORMER, matchFixture, NAMESAKE } from './match-fixture.ts';

const UNKNOWN = codeOf('91421200MA0XN00Q2');

async function one(item: object): Promise<MatchedItem> {
  const { post } = await matchFixture();
  const answer = await post('/api/v1/match', { items: [item] });
  expect(answer.status).toBe(200);
  const { items } = (await expectContract(answer, '/api/v1/match', 'post')) as MatchAnswer;
  const [first] = items;
  if (first === undefined || items.length !== 1) throw new Error('one item, one result');
  return first;
}

const codes = ({ candidates }: MatchedItem) => candidates.map(({ uscc }) => uscc).toSorted();

describe('POST /api/v1/match', () => {
  it('a code in any dress, alone or as the name, is its holder', async () => {
    const typed = ` ${ENTERPRISE_USCC.toLowerCase()} `;
    for (const item of [{ uscc: typed }, { name: typed }]) {
      expect(await one(item)).toMatchObject({
        outcome: 'exact',
        reason: 'code',
        uscc: ENTERPRISE_USCC,
        code: 'published',
      });
    }
  });

  it('a code with the name of its holder, now or formerly, says which', async () => {
    const now = await one({ uscc: ENTERPRISE_USCC, name: ENTERPRISE_NAME });
    expect(now).toMatchObject({ outcome: 'exact', reason: 'code-and-name' });
    expect(now.candidates[0]?.features).toEqual([
      { on: 'code', agrees: true, how: null, published: ENTERPRISE_USCC },
      { on: 'name', agrees: true, how: 'whole', published: ENTERPRISE_NAME },
    ]);
    const then = await one({ uscc: ENTERPRISE_USCC, name: FORMER });
    expect(then).toMatchObject({ outcome: 'exact', reason: 'code-and-former-name' });
    expect(then.candidates[0]?.features[1]).toEqual({
      on: 'former-name',
      agrees: true,
      how: 'whole',
      published: FORMER,
    });
  });

  it('a code that contradicts the name says so, and neither is chosen', async () => {
    const found = await one({ uscc: INDIVIDUAL_USCC, name: ENTERPRISE_NAME });
    expect(found).toMatchObject({ outcome: 'candidates', reason: 'name-contradicts-code', uscc: null });
    expect(found.candidates.map(({ uscc, features }) => [uscc, features.map(({ agrees }) => agrees)])).toEqual([
      [INDIVIDUAL_USCC, [true, false]],
      [ENTERPRISE_USCC, [false, true]],
    ]);
  });

  it('a name that one enterprise bears is it; a former name only leads to a candidate', async () => {
    expect(await one({ name: ENTERPRISE_NAME })).toMatchObject({ outcome: 'exact', reason: 'name', code: null });
    const former = await one({ name: FORMER });
    expect(former).toMatchObject({ outcome: 'candidates', reason: 'former-name', uscc: null });
    expect(codes(former)).toEqual([ENTERPRISE_USCC]);
  });

  it('a namesake is never chosen, whatever the region says', async () => {
    for (const item of [{ name: NAMESAKE }, { name: NAMESAKE, region: '咸安区' }, { name: NAMESAKE, uscc: UNKNOWN }]) {
      const found = await one(item);
      expect(found).toMatchObject({ outcome: 'ambiguous', reason: 'namesakes', uscc: null });
      expect(codes(found)).toEqual([INDIVIDUAL_USCC, COOPERATIVE_USCC].toSorted());
    }
  });

  it('a region that differs keeps a name from deciding', async () => {
    const found = await one({ name: ENTERPRISE_NAME, region: '不是这里' });
    expect(found).toMatchObject({ outcome: 'candidates', reason: 'region-contradicts' });
    expect(found.candidates[0]?.features).toContainEqual(expect.objectContaining({ on: 'region', agrees: false }));
  });

  it('a code that is nobody’s keeps a name from deciding; a malformed one says so', async () => {
    expect(await one({ name: ENTERPRISE_NAME, uscc: UNKNOWN })).toMatchObject({
      outcome: 'candidates',
      reason: 'code-not-found',
      code: 'unknown',
    });
    expect(await one({ uscc: '123' })).toMatchObject({ outcome: 'none', code: 'malformed', candidates: [] });
  });

  it('a part of a name leads to candidates, a name of nobody to none', async () => {
    expect(await one({ name: '示例数据食品' })).toMatchObject({ outcome: 'candidates', reason: 'similar' });
    const none = await one({ name: '从未有过的什么厂' });
    expect(none).toMatchObject({ outcome: 'none', reason: 'nothing-found' });
    expect(none.explanation).toContain('不表示');
  });

  it('a name of places and forms alone leads to nobody, and says why', async () => {
    for (const name of ['有限公司', '咸宁市有限责任公司', '（有限公司）', '公司']) {
      const found = await one({ name });
      expect(found).toMatchObject({ outcome: 'none', reason: 'says-nothing', candidates: [] });
      expect(found.explanation).toContain('字号');
    }
  });

  it('a name in traditional script is the same name beside its code, and alone a name to be looked at', async () => {
    const traditional = '鹹寧示例數據食品有限公司';
    expect(await one({ uscc: ENTERPRISE_USCC, name: traditional })).toMatchObject({
      outcome: 'exact',
      reason: 'code-and-name',
    });
    const alone = await one({ name: traditional });
    expect(alone).toMatchObject({ outcome: 'candidates', reason: 'script-differs', uscc: null });
    expect(codes(alone)).toEqual([ENTERPRISE_USCC]);
    expect(alone.candidates[0]?.features).toContainEqual(expect.objectContaining({ on: 'name', agrees: true }));
  });

  it('answers a list of 100 in its order, with the ids of the caller, and stores nothing of it', async () => {
    const { post } = await matchFixture();
    const items = Array.from({ length: 100 }, (_, at) => ({
      id: `行${at}`,
      name: at % 2 === 0 ? ENTERPRISE_NAME : NAMESAKE,
    }));
    const answer = await post('/api/v1/match', { items });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const body = (await answer.json()) as MatchAnswer;
    expect(body.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(new Set(body.items.map(({ outcome }) => outcome))).toEqual(new Set(['exact', 'ambiguous']));
  });

  it('refuses what is no list, saying what and where', async () => {
    const { post, fetch } = await matchFixture();
    const many = { items: Array.from({ length: 101 }, () => ({ name: '一' })) };
    for (const [body, where] of [
      [{}, 'items'],
      [{ items: [] }, 'items'],
      [many, 'items'],
      [{ items: [{ name: '一' }, { id: '乙' }] }, 'items.1'],
      [{ items: [{ name: '长'.repeat(201) }] }, 'items.0.name'],
    ] as const) {
      const answer = await post('/api/v1/match', body);
      expect(answer.status).toBe(400);
      expect(await expectContract(answer, '/api/v1/match', 'post')).toMatchObject({
        code: 'invalid-body',
        errors: [{ parameter: where }],
      });
    }
    for (const body of [{ items: 'x' }, { items: [1] }, { items: [{ name: 1 }] }, { items: [{ name: null }] }, 7]) {
      const { detail } = (await (await post('/api/v1/match', body)).json()) as { detail: string };
      expect(detail.replace(/items[.\w]*/g, '')).not.toMatch(/[A-Za-z]/);
    }
    const broken = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' };
    expect((await fetch('/api/v1/match', broken)).status).toBe(400);
    expect((await fetch('/api/v1/match', { method: 'POST', body: '{}' })).status).toBe(415);
    expect((await fetch('/api/v1/match', { ...broken, body: ' '.repeat(64_001) })).status).toBe(413);
    const got = await fetch('/api/v1/match');
    expect([got.status, got.headers.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it('counts ten items as one request, and refuses the list that goes beyond the allowance', async () => {
    const { app, env, host } = hostFixture();
    host.clientAddress = () => '192.0.2.1';
    let left = 3;
    const limit = async () => ({ success: left-- > 0, secondsLeft: 7 });
    const ask = (many: number) => {
      const body = JSON.stringify({ items: Array.from({ length: many }, () => ({ uscc: UNKNOWN })) });
      const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
      return app.request('/api/v1/match', init, { ...env, RATE_LIMIT: { limit } });
    };
    expect((await ask(20)).status).toBe(200);
    const refused = await ask(11);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '7']);
  });

  it('may be asked from any site, with POST in the preflight of this address alone', async () => {
    const { fetch } = await matchFixture();
    const ask = { Origin: 'https://example.org', 'Access-Control-Request-Method': 'POST' };
    const here = await fetch('/api/v1/match', { method: 'OPTIONS', headers: ask });
    expect(here.headers.get('Access-Control-Allow-Methods')).toBe('POST,OPTIONS');
    const there = await fetch('/api/v1/search', { method: 'OPTIONS', headers: ask });
    expect(there.headers.get('Access-Control-Allow-Methods')).not.toContain('POST');
  });
});
