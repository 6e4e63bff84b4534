import { describe, expect, it } from 'vitest';
import type { SearchEngine } from '#search-index/search-engine.ts';
import { type SearchSources, searchBearers } from '#worker/search-service.ts';
import { matchFixture } from '../search-index/match-fixture.ts';
import { hostFixture, published } from './host-fixture.ts';
import { codeOf, day, profileFixture } from './profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');
const NAME = profileFixture(CODE).name;
const TODAY = day('2026-11-24');

function sourcesWith(bearers?: SearchEngine['bearers']) {
  const { state, host, env, documentOf } = hostFixture();
  state.entries.set(CODE, published(profileFixture(CODE)));
  const engine = { ...host.openEngine(env), ...(bearers === undefined ? {} : { bearers }) };
  const sources: SearchSources = { engine, register: host.openRegister(env), toDocument: documentOf };
  return { state, sources };
}

const whole = matchFixture({ how: 'whole', exact: true });
const indexed = async () => {
  const { documentOf } = hostFixture();
  return new Map([[NAME, [{ document: documentOf(profileFixture(CODE)), matched: whole }]]]);
};

describe('whoever bears names, several at once', () => {
  it('are those of the index while it is current', async () => {
    const { sources } = sourcesWith(indexed);
    expect((await searchBearers(sources, [NAME], TODAY)).get(NAME)?.map(({ document }) => document.uscc)).toEqual([
      CODE,
    ]);
  });

  it('are made afresh where an enterprise changed since: one that took another name bears it no longer', async () => {
    const { state, sources } = sourcesWith(indexed);
    state.changes.push({ seq: 1, uscc: CODE });
    expect((await searchBearers(sources, [NAME], TODAY)).size).toBe(1);
    state.entries.set(CODE, published(profileFixture(CODE, { name: '另一名称（示例数据）' })));
    expect((await searchBearers(sources, [NAME], TODAY)).size).toBe(0);
    state.entries.set(CODE, {
      publication: { outcome: 'ended', nextChangeOn: null, withheld: [] },
      outcomeOf: () => 'withheld',
    });
    expect((await searchBearers(sources, [NAME], TODAY)).size).toBe(0);
  });

  it('are nobody where the engine cannot tell: each name is then searched for', async () => {
    expect((await searchBearers(sourcesWith().sources, [NAME], TODAY)).size).toBe(0);
    const { sources } = sourcesWith(async () => Promise.reject(new Error('down')));
    expect((await searchBearers(sources, [NAME], TODAY)).size).toBe(0);
  });
});
