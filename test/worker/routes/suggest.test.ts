import { describe, expect, it } from 'vitest';
import type { SuggestAnswer } from '#domain/wire/suggest-answer.ts';
import { hostFixture, published } from '../host-fixture.ts';
import { codeOf, day, profileFixture } from '../profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');

function portal() {
  const fixture = hostFixture();
  const profile = profileFixture(CODE, { nextChangeOn: day('2026-11-25') });
  fixture.state.entries.set(CODE, published(profile));
  fixture.state.indexed.push(fixture.documentOf(profile));
  const ask = async (text: string) => {
    const answer = await fixture.get(`/api/v1/suggest?q=${encodeURIComponent(text)}`);
    return { status: answer.status, answer, body: (await answer.json()) as SuggestAnswer };
  };
  return { ...fixture, ask, profile };
}

describe('GET /api/v1/suggest', () => {
  it('answers what tells namesakes apart, and nothing of the record beyond', async () => {
    const { ask, profile } = portal();
    const { status, body } = await ask('星星');
    expect(status).toBe(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ kind: 'enterprise', uscc: CODE, name: profile.name, region: profile.region });
    expect(Object.keys(body.items[0] ?? {})).not.toContain('facts');
  });

  it('names the enterprise whose code is one confused character away, and calls it no match', async () => {
    const { ask } = portal();
    const { body } = await ask(CODE.replace('0XN', 'OXN'));
    expect(body.items).toMatchObject([{ kind: 'near-code', uscc: CODE, matched: { exact: false, how: 'typo' } }]);
    expect((await ask('91421200MA0XN99999')).body.items).toEqual([]);
  });

  it('drops an enterprise that is no longer public on the day, and is never kept beyond midnight', async () => {
    const { ask, state } = portal();
    state.now = Date.parse('2026-11-24T15:59:50Z');
    expect((await ask('星星')).answer.headers.get('Cache-Control')).toBe('public, max-age=10');
    state.now = Date.parse('2026-11-24T16:00:00Z');
    state.entries.set(CODE, {
      publication: { outcome: 'ended', nextChangeOn: null, withheld: [] },
      outcomeOf: () => 'ended',
    });
    expect((await ask('星星')).body.items).toEqual([]);
    expect((await ask(CODE.replace('0XN', 'OXN'))).body.items).toEqual([]);
  });

  it('without text suggests nothing; with the engine down it is a problem, not an empty answer', async () => {
    const { ask, get, state } = portal();
    expect((await ask('')).body.items).toEqual([]);
    expect((await ask(' \u200B')).body.items).toEqual([]);
    expect((await get('/api/v1/suggest')).status).toBe(200);
    expect((await get(`/api/v1/suggest?q=${'a'.repeat(201)}`)).status).toBe(400);
    state.searchDown = true;
    expect((await ask('星星')).status).toBe(503);
  });
});
