import { describe, expect, it } from 'vitest';
import { type SearchQuestion, type SearchSources, search } from '#worker/search-service.ts';
import { Unavailable } from '#worker/unavailable.ts';
import { hostFixture, published } from './host-fixture.ts';
import { codeOf, day, profileFixture } from './profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');
const TODAY = day('2026-11-24');
const QUESTION: SearchQuestion = {
  text: '查无此名号',
  field: null,
  region: null,
  status: null,
  limit: 10,
  cursor: null,
};

function sourcesBehind(changes: number) {
  const { state, host, env, documentOf } = hostFixture();
  state.entries.set(CODE, published(profileFixture(CODE)));
  for (let seq = 1; seq <= changes; seq += 1) state.changes.push({ seq, uscc: CODE });
  const engine = {
    ...host.openEngine(env),
    search: async () => ({ hits: [], total: 0, totalIsBound: false, similar: 0, next: null }),
  };
  const sources: SearchSources = { engine, register: host.openRegister(env), toDocument: documentOf };
  return sources;
}

describe('a search that finds nobody', () => {
  it('says so while the index is at most seconds behind', async () => {
    expect((await search(sourcesBehind(500), QUESTION, TODAY)).total).toBe(0);
  });

  it('is unavailable while the index is still being made: of what is not in it nobody knows', async () => {
    await expect(search(sourcesBehind(501), QUESTION, TODAY)).rejects.toThrow(Unavailable);
  });

  it('answers a code from the record all the while', async () => {
    expect((await search(sourcesBehind(501), { ...QUESTION, text: CODE }, TODAY)).total).toBe(1);
  });
});
