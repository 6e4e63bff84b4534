import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchSuggestions } from '#site/islands/fetch-suggestions.ts';

const signal = new AbortController().signal;
const matched = { on: 'name', exact: false, how: 'part', part: 'core', formerName: null, ranges: [[2, 4]] };
const item = {
  kind: 'enterprise',
  uscc: '91421200MA0XN00A4C',
  name: '咸宁市示例食品有限公司',
  region: { code: '421202', name: '咸安区' },
  status: 'ACTIVE',
  establishedYear: 2016,
  industry: '食品制造业',
  matched,
  demo: true,
};

async function suggestionsFor(...items: unknown[]) {
  vi.stubGlobal('fetch', async () => Response.json({ items }));
  return fetchSuggestions('/api/v1/suggest', '示例', signal);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('suggestions below the search box', () => {
  it('tell what sets namesakes apart, and nothing more of a name that holds the text', async () => {
    expect(await suggestionsFor(item)).toEqual([
      { uscc: item.uscc, name: item.name, traits: ['咸安区', '2016 年成立', '食品制造业', '存续'], note: null },
    ]);
  });

  it.each([
    ['a homophone', { ...matched, how: 'sound' }, '只是相近（有同音字）'],
    ['a mistake', { ...matched, how: 'typo' }, '只是相近（个别字不同）'],
    ['a way of tomorrow', { ...matched, how: 'taste' }, '只是相近'],
    ['a former name', { ...matched, on: 'former-name', formerName: '咸宁市旧例米业' }, '曾用名：咸宁市旧例米业'],
  ])('say why a name stands there that does not hold the text: %s', async (_, how, note) => {
    expect((await suggestionsFor({ ...item, matched: how }))[0]?.note).toBe(note);
  });

  it('say that a code is another, and that an enterprise is dissolved', async () => {
    const [near] = await suggestionsFor({ ...item, kind: 'near-code', status: 'DEREGISTERED' });
    expect(near).toMatchObject({
      note: '代码有一位不同，请核对',
      traits: ['咸安区', '2016 年成立', '食品制造业', '注销'],
    });
  });

  it('are none where the answer is of another kind', async () => {
    expect(await suggestionsFor(null, 1, { uscc: 1 }, { name: '示例' })).toEqual([]);
  });
});
