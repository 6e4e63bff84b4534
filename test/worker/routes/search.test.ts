import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '#domain/wire/search-answer.ts';
import { filterMatch } from '../../search-index/match-fixture.ts';
import { hostFixture, published } from '../host-fixture.ts';
import { codeOf, day, profileFixture } from '../profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');
const OTHER = codeOf('91421202MA0XN00B9');

function indexed() {
  const fixture = hostFixture();
  for (const code of [CODE, OTHER]) {
    const profile = profileFixture(code, { nextChangeOn: day('2026-11-25') });
    fixture.state.entries.set(code, published(profile));
    fixture.state.indexed.push(fixture.documentOf(profile));
  }
  const ask = async (query: string) => {
    const answer = await fixture.get(`/api/v1/search?${query}`);
    return { status: answer.status, answer, body: (await answer.json()) as SearchAnswer };
  };
  return { ...fixture, ask };
}

describe('GET /api/v1/search', () => {
  it('answers rows of the index, and may be kept until midnight at most', async () => {
    const { ask, state } = indexed();
    const { status, body } = await ask('q=星星');
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 2, engine: 'memory', asOf: '2026-11-24', next: null });
    state.now = Date.parse('2026-11-24T15:59:50Z');
    expect((await ask('q=星星')).answer.headers.get('Cache-Control')).toBe('public, max-age=10');
  });

  it('makes a row afresh once its day has come, and drops an enterprise that is no longer public', async () => {
    const { ask, state } = indexed();
    state.now = Date.parse('2026-11-24T16:00:00Z');
    const facts = { ...profileFixture(CODE).facts, penalty: 7 };
    state.entries.set(CODE, published(profileFixture(CODE, { facts })));
    state.entries.set(OTHER, {
      publication: { outcome: 'ended', nextChangeOn: null, withheld: [] },
      outcomeOf: () => 'ended',
    });
    const { body } = await ask('q=星星');
    expect(body.items.map((item) => [item.uscc, item.facts.penalty])).toEqual([[CODE, 7]]);
    expect(body.total).toBe(1);
  });

  it('makes a row afresh when the enterprise changed after it was indexed, and drops it if the name no longer meets the query', async () => {
    const { ask, state } = indexed();
    state.changes.push({ seq: 1, uscc: CODE });
    state.entries.set(CODE, published(profileFixture(CODE, { name: '咸宁市月月食品有限公司（示例数据）' })));
    expect((await ask('q=星星')).body.items.map((item) => item.uscc)).toEqual([OTHER]);
  });

  it('takes no row for current that was indexed while the engine searched', async () => {
    const { ask, state } = indexed();
    state.searching = () => {
      state.changes.push({ seq: 1, uscc: CODE });
      state.entries.delete(CODE);
      state.indexedSeq = 1;
    };
    expect((await ask('q=星星')).body.items.map((item) => item.uscc)).toEqual([OTHER]);
  });

  it('answers a typed code from the record itself, also when the index is down', async () => {
    const { ask, state } = indexed();
    state.searchDown = true;
    const { body } = await ask(`q=${encodeURIComponent(` ${CODE.toLowerCase()} `)}`);
    expect(body).toMatchObject({
      engine: 'register',
      total: 1,
      items: [{ uscc: CODE, matched: { on: 'uscc', exact: true } }],
    });
    const down = await ask('q=星星');
    expect(down.status).toBe(503);
    expect(down.body).toMatchObject({ code: 'search-unavailable' });
    expect(JSON.stringify(down.body)).not.toContain('SECRET');
  });

  it('without text, lists what meets at least one filter; without both, says what is missing', async () => {
    const { ask } = indexed();
    for (const query of ['field=food', 'q=&region=421202', 'q=%20&field=food&status=ACTIVE']) {
      const { status, body } = await ask(query);
      expect([query, status]).toEqual([query, 200]);
      expect(body.items.map((item) => item.matched)).toEqual(body.items.map(() => filterMatch));
    }
    expect((await ask('field=food')).body.total).toBe(2);
    expect((await ask('')).body).toMatchObject({
      errors: [{ rule: expect.stringContaining('field、region、status') }],
    });
  });

  it('without text, drops an enterprise that no longer meets the filters and keeps one that changed otherwise', async () => {
    const { ask, state } = indexed();
    state.changes.push({ seq: 1, uscc: CODE }, { seq: 2, uscc: OTHER });
    state.entries.set(CODE, published(profileFixture(CODE, { name: '咸宁市月月食品有限公司（示例数据）' })));
    state.entries.set(OTHER, published(profileFixture(OTHER, { keyFields: [] })));
    expect((await ask('field=food')).body.items.map((item) => item.name)).toEqual([
      '咸宁市月月食品有限公司（示例数据）',
    ]);
  });

  it('refuses each parameter by its rule', async () => {
    const { ask } = indexed();
    const refused = [
      ['', 'q'],
      ['limit=5', 'q'],
      ['field=wine', 'field'],
      ['field=food&field=food', 'field'],
      ['q=%20%E2%80%8B', 'q'],
      [`q=${'咸'.repeat(201)}`, 'q'],
      ['q=a&q=b', 'q'],
      ['q=a&field=wine', 'field'],
      ['q=a&region=110000', 'region'],
      ['q=a&status=active', 'status'],
      ['q=a&limit=0', 'limit'],
      ['q=a&limit=51', 'limit'],
      ['q=a&limit=1e1', 'limit'],
      ['q=a&cursor=%27--', 'cursor'],
      ['q=a&cursor=invalid', 'cursor'],
    ] as const;
    for (const [query, parameter] of refused) {
      const { status, body } = await ask(query);
      expect([query, status]).toEqual([query, 400]);
      expect(body).toMatchObject({ code: 'invalid-query', errors: [{ parameter }] });
    }
    expect((await ask(`q=${'咸'.repeat(200)}`)).status).toBe(200);
  });
});

describe('GET /search (page)', () => {
  it('browses by a filter alone, and says that a filter was ignored', async () => {
    const { get, state } = indexed();
    await get('/search?q=&field=food&region=&status=');
    expect(state.rendered.at(-1)).toMatchObject({ request: { text: '', field: 'food' }, answer: { total: 2 } });
    expect(state.rendered.at(-1)).toMatchObject({ hasIgnoredFilter: false, collected: true });
    await get('/search?field=wine');
    expect(state.rendered.at(-1)).toMatchObject({ answer: null, hasIgnoredFilter: true });
    await get('/search?field=food&region=421281&region=421202');
    expect(state.rendered.at(-1)).toMatchObject({ request: { region: '421281' }, hasIgnoredFilter: true });
  });

  it('tells nothing found from nothing ever collected', async () => {
    const { get, state } = indexed();
    await get('/search?q=月月');
    expect(state.rendered.at(-1)).toMatchObject({ answer: { total: 0 }, collected: false });
    state.collected = ['licence'];
    await get('/search?q=月月');
    expect(state.rendered.at(-1)).toMatchObject({ answer: { total: 0 }, collected: true });
  });

  it('renders the answer, ignores a mistaken filter, and explains a mistyped code', async () => {
    const { get, state } = indexed();
    expect((await get('/search?q=星星&field=wine&limit=9&limit=8')).status).toBe(200);
    expect(state.rendered.at(-1)).toMatchObject({
      kind: 'search',
      request: { text: '星星', field: null },
      answer: { total: 2 },
    });
    await get(`/search?q=${CODE.slice(0, 17)}${CODE.endsWith('9') ? '8' : '9'}`);
    expect(state.rendered.at(-1)).toMatchObject({ explanation: { kind: 'bad-check-digit' } });
    await get('/search?q=星星&cursor=invalid');
    expect(state.rendered.at(-1)).toMatchObject({ answer: { total: 2 } });
    await get('/search');
    expect(state.rendered.at(-1)).toMatchObject({ answer: null, explanation: null });
    await get(`/search?q=${'星'.repeat(300)}`);
    expect(state.rendered.at(-1)).toMatchObject({ request: { text: '星'.repeat(200) } });
  });

  it('says 503 when the index or the database is down', async () => {
    const { get, state } = indexed();
    state.searchDown = true;
    expect((await get('/search?q=星星')).status).toBe(503);
  });
});
