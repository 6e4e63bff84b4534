import { describe, expect, it } from 'vitest';
import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import type { EngineAnswer, EngineQuery, SearchEngine } from '#search-index/search-engine.ts';
import { guardEngine } from '#worker/guarded-engine.ts';
import { matchFixture } from '../search-index/match-fixture.ts';
import { hostFixture } from './host-fixture.ts';
import { codeOf, day, profileFixture } from './profile-fixture.ts';

const TODAY = day('2026-11-24');
const QUERY: EngineQuery = { text: '星星', field: null, region: null, status: null, limit: 20, cursor: null };
const CODE = codeOf('91421200MA0XN00A4');

const document = hostFixture().documentOf(profileFixture(CODE));
const ANSWER: EngineAnswer = {
  hits: [{ document, matched: matchFixture() }],
  total: 1,
  totalIsBound: false,
  similar: 0,
  next: null,
};

/** A guarded engine whose answers, and whose clock, the test sets. */
function guarded(within = 10_000) {
  const state = {
    answer: (): Promise<unknown> => Promise.resolve(ANSWER),
    asked: 0,
    elapsed: 0,
    notes: [] as string[],
  };
  const engine: SearchEngine = {
    name: 'distant',
    search: () => {
      state.asked += 1;
      return state.answer() as Promise<EngineAnswer>;
    },
    put: async () => undefined,
    remove: async () => undefined,
  };
  const options = { within, elapsed: () => state.elapsed, note: (message: string) => state.notes.push(message) };
  const { search } = guardEngine(engine, options);
  return { state, ask: () => search(QUERY, TODAY) };
}

const never = () => new Promise<never>(() => undefined);

describe('a guarded search engine', () => {
  it('answers what the engine answers', async () => {
    expect(await guarded().ask()).toBe(ANSWER);
  });

  it('does not wait for ever, and after three silences not at all, until the engine is back', async () => {
    const { ask, state } = guarded(5);
    state.answer = never;
    for (let turn = 0; turn < 3; turn += 1) await expect(ask()).rejects.toThrow('no answer within 5 ms');
    await expect(ask()).rejects.toThrow('left alone');
    expect(state.asked).toBe(3);
    state.elapsed = 5000;
    await expect(ask()).rejects.toThrow('no answer within');
    await expect(ask()).rejects.toThrow('left alone');
    expect(state.asked).toBe(4);
    state.elapsed = 10_000;
    state.answer = async () => ANSWER;
    expect(await ask()).toBe(ANSWER);
    expect(await ask()).toBe(ANSWER);
    expect(state.notes).toEqual(['distant: no answer within 5 ms', 'distant: answers again']);
  });

  it('lets one question through when it may be back, not all of them', async () => {
    const { ask, state } = guarded(5);
    state.answer = never;
    for (let turn = 0; turn < 3; turn += 1) await expect(ask()).rejects.toThrow();
    state.elapsed = 5000;
    await Promise.allSettled([ask(), ask(), ask()]);
    expect(state.asked).toBe(4);
  });

  it('passes on what the engine throws; a refused cursor is no failure of it', async () => {
    const { ask, state } = guarded();
    state.answer = () => Promise.reject(new InvalidCursor());
    await expect(ask()).rejects.toBeInstanceOf(InvalidCursor);
    expect(state.notes).toEqual([]);
    state.answer = () => Promise.reject(new Error('ECONNREFUSED'));
    await expect(ask()).rejects.toThrow('ECONNREFUSED');
    expect(state.notes).toEqual(['distant: ECONNREFUSED']);
  });

  const [hit] = ANSWER.hits;
  const rubbish: [string, unknown][] = [
    ['nothing', undefined],
    ['a page of another program', '<html>502 Bad Gateway</html>'],
    ['an answer without hits', {}],
    ['hits that are no list', { ...ANSWER, hits: 'all' }],
    ['hits without a document', { ...ANSWER, hits: [{ matched: { on: 'name', exact: true } }] }],
    ['a row of another enterprise', { ...ANSWER, hits: [{ ...hit, document: { ...document, name: '另一企业' } }] }],
    ['an enterprise twice', { ...ANSWER, hits: [hit, hit], total: 2 }],
    ['more rows than were asked for', { ...ANSWER, hits: Array.from({ length: 21 }, () => hit), total: 21 }],
    ['fewer counted than shown', { ...ANSWER, total: 0 }],
    ['a day that is none', { ...ANSWER, hits: [{ ...hit, document: { ...document, nextChangeOn: '2026-02-30' } }] }],
    ['a cursor no client could send back', { ...ANSWER, next: '<script>' }],
    ['counts that are no numbers', { ...ANSWER, total: Number.NaN }],
  ];
  it.each(rubbish)('refuses %s', async (_what, answer) => {
    const { ask, state } = guarded();
    state.answer = async () => answer;
    await expect(ask()).rejects.toThrow('an answer that is none');
  });
});
