import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { explainUscc } from '#domain/identifiers/uscc.ts';
import type { SearchRequest } from '#domain/wire/live-page.ts';
import type { SearchAnswer, SearchItem } from '#domain/wire/search-answer.ts';
import { type SearchLivePage, searchPage } from '#site/data/search-page.ts';
import { EXAMPLE_PROFILES } from '#site/text/example-profiles.ts';
import { filterMatch, matchFixture } from '../search-index/match-fixture.ts';

const asOf = '2026-11-23' as CalendarDate;
const request: SearchRequest = {
  text: '示例 食品',
  field: 'food',
  region: null,
  status: null,
  fact: null,
  industry: null,
  since: null,
  sort: 'relevance',
  cursor: null,
};

function item(extra: Partial<SearchItem> = {}): SearchItem {
  const { uscc, name, region, status, facts } = EXAMPLE_PROFILES.ordinary;
  return {
    uscc,
    name,
    region,
    status,
    facts,
    establishedYear: 2015,
    industry: null,
    keyFields: ['food'],
    latestOn: null,
    matched: matchFixture({
      ranges: [
        [3, 5],
        [7, 9],
      ],
    }),
    demo: true,
    ...extra,
  };
}

function page(answer: Partial<SearchAnswer> | null, extra: Partial<SearchLivePage> = {}) {
  const whole = { items: [], total: 0, totalIsBound: false, similar: 0, engine: 'd1', asOf, next: null, facets: null };
  return searchPage({
    kind: 'search',
    request,
    answer: answer === null ? null : { ...whole, ...answer },
    explanation: null,
    hasIgnoredFilter: false,
    collected: true,
    asOf,
    ...extra,
  });
}

describe('the search page', () => {
  it('marks what the query met, and joined parts are the name', () => {
    const [result] = page({ items: [item()], total: 1 }).results ?? [];
    expect(result?.name.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['示例', '食品']);
    expect(result?.name.map(({ text }) => text).join('')).toBe(EXAMPLE_PROFILES.ordinary.name);
  });

  it('says of rows that are only like the text that they are, and how', () => {
    const like = page({ items: [item({ matched: matchFixture({ how: 'sound' }) })], total: 0, similar: 1 });
    expect(like.count).toBe('没有完全符合的主体，以下 1 户只是相近');
    expect(like.likeness).toContain('核对统一社会信用代码');
    expect(like.results?.[0]?.matched).toBe('名称有同音字');
    const former = matchFixture({ on: 'former-name', how: 'pinyin', formerName: '青溪食品厂' });
    const beside = page({ items: [item(), item({ matched: former })], total: 1, similar: 1 });
    expect(beside.count).toBe('查到 1 户，另有 1 户只是相近');
    expect(beside.results?.[1]?.matched).toBe('曾用名：青溪食品厂 拼音相符');
    expect(page({ items: [item()], total: 1 }).likeness).toBeNull();
  });

  it('gives facts as counts by kind, never a sum', () => {
    const [result] = page({ items: [item()], total: 1 }).results ?? [];
    expect(result?.counts).toBe('行政许可 2 项、行政处罚 1 条、抽查检查 2 次、监督抽检 1 批次');
  });

  it('warns when different enterprises of one name stand in the list', () => {
    const twins = [item(), item({ uscc: EXAMPLE_PROFILES.restored.uscc })];
    expect(page({ items: twins, total: 2 }).hasNamesakes).toBe(true);
    expect(page({ items: [item()], total: 1 }).hasNamesakes).toBe(false);
  });

  it('keeps query and filters on the way to the next page', () => {
    const { nextHref } = page({ items: [item()], total: 40, next: 'c1' });
    const query = new URLSearchParams(nextHref?.split('?')[1]);
    expect(Object.fromEntries(query)).toEqual({ q: '示例 食品', field: 'food', cursor: 'c1' });
  });

  it('says when the count is only a lower bound', () => {
    expect(page({ total: 1000, totalIsBound: true }).count).toBe('查到不少于 1,000 户');
  });

  it('says on the last page of a bounded answer that not every hit was listed', () => {
    expect(page({ total: 1000, totalIsBound: true, next: 'c1' }).cutShort).toBeNull();
    expect(page({ total: 1000, totalIsBound: true }).cutShort).toContain('只列出其中 1,000 户');
    expect(page({ total: 1000 }).cutShort).toBeNull();
  });

  it('an empty answer is not the same as no question', () => {
    expect(page({}).results).toEqual([]);
    expect(page(null).results).toBeNull();
  });

  it('browsing without text: the filters are the heading, and no row claims a part of its name was met', () => {
    const browsing = { ...request, text: '', region: '421281' };
    const shown = page({ items: [item({ matched: filterMatch })], total: 1 }, { request: browsing });
    expect(shown.title).toBe('按条件浏览：食品、赤壁市');
    expect(shown.results?.[0]?.matched).toBeNull();
    expect(shown.results?.[0]?.name.some(({ hit }) => hit)).toBe(false);
    const next = page({ items: [item()], total: 40, next: 'c1' }, { request: browsing }).nextHref;
    expect(next).toBe('/search?field=food&region=421281&cursor=c1');
  });

  it('nothing collected is not the same as nothing found', () => {
    expect(page({}).zero.says).toContain('未查询到');
    const { says, note, advice } = page({}, { collected: false }).zero;
    expect(says).toBe('截至 2026-11-23，本系统尚未归集任何信息。');
    expect(says + note).not.toContain('未查询到');
    expect(advice).toEqual([]);
  });

  it('a malformed code: points at the character and offers codes it may have been', () => {
    const text = '9142120OMA0XN00A4C';
    const { explanation } = page(null, { request: { ...request, text }, explanation: explainUscc(text) });
    expect(explanation?.typed).toEqual({ before: '9142120', marked: 'O', after: 'MA0XN00A4C' });
    expect(explanation?.near.map(({ uscc }) => uscc)).toEqual(['91421200MA0XN00A4C']);
  });
});
