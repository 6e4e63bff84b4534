import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/date.ts';
import { isLikeness } from '#domain/wire/search-answer.ts';
import { SEARCH_SORTS } from '#domain/wire/search-sort.ts';
import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import type { EngineQuery } from '#search-index/search-engine.ts';
import { day, documentFixture, TODAY } from './document-fixture.ts';
import { freshEngine, type OpenEngine } from './fresh-engine.ts';

/** In which orders an engine answers beside relevance, and that their pages fit together however much there is. */
export function describeSorts(open: OpenEngine): void {
  describe('orders', () => {
    const { put, remove, search, names } = freshEngine(open);

    const codesOf = async (text: string, query: Partial<EngineQuery>): Promise<string[]> => {
      const codes: string[] = [];
      let cursor: string | null = null;
      for (let pages = 0; pages < 100; pages += 1) {
        const page = await search(text, { ...query, cursor });
        codes.push(...page.hits.map(({ document }) => document.uscc));
        cursor = page.next;
        if (cursor === null) return codes;
      }
      throw new Error('The pages do not end.');
    };

    const FOUR = [
      documentFixture(1, '咸宁市星星示例店', { latestOn: day('2026-03-01') }),
      documentFixture(2, '赤壁市安安示例店', { latestOn: day('2026-11-01') }),
      documentFixture(3, '安安示例店'),
      documentFixture(4, '示例毛毛店', { latestOn: day('2026-11-01'), region: '421202' }),
    ];

    it('by the newest public fact, then by code; what has none comes last', async () => {
      await put(FOUR);
      const latest = ['赤壁市安安示例店', '示例毛毛店', '咸宁市星星示例店', '安安示例店'];
      expect(await names('示例', { sort: 'latest' })).toEqual(latest);
      expect(await names('', { status: 'ACTIVE', sort: 'latest' })).toEqual(latest);
    });

    it('by how the name is read from its 字号 on, and by code', async () => {
      await put(FOUR);
      expect(await names('示例', { sort: 'name' })).toEqual([
        '赤壁市安安示例店',
        '安安示例店',
        '示例毛毛店',
        '咸宁市星星示例店',
      ]);
      expect(await names('示例', { sort: 'code' })).toEqual(FOUR.map(({ name }) => name));
    });

    it('names only like the text come after those that hold it, in whatever order', async () => {
      await put([documentFixture(1, '星惠'), documentFixture(2, '咸宁市星辉食品有限公司', { latestOn: TODAY })]);
      for (const sort of SEARCH_SORTS) {
        const { hits } = await search('星惠', { sort });
        expect(hits.map(({ matched }) => isLikeness(matched))).toEqual(hits.map((_, at) => at > 0));
      }
    });

    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) =>
        documentFixture(from + n, `${['星', '安', '毛', '𠮷'][n % 4] ?? ''}${n % 7}示例店`, {
          latestOn: addDays(TODAY, -(n % 30)),
          region: n % 2 === 0 ? '421202' : '421281',
          fields: ['food'],
        }),
      );

    it('page through every hit once, in one order, whatever the size of a page, also beyond a thousand', async () => {
      await put([...many(1000, 1130), documentFixture(1, '别家')]);
      for (const sort of ['latest', 'name', 'code'] as const) {
        const whole = await codesOf('示例', { sort, limit: 50 });
        expect(new Set(whole).size).toBe(1130);
        const narrowed = await codesOf('示例', { sort, limit: 49, region: '421281' });
        const inRegion = new Set(narrowed);
        expect(narrowed).toHaveLength(565);
        expect(whole.filter((code) => inRegion.has(code))).toEqual(narrowed);
        expect(await codesOf('', { field: 'food', sort, limit: 47 })).toEqual(whole);
      }
      expect(await search('示例', { sort: 'latest', limit: 1 })).toMatchObject({ total: 1000, totalIsBound: true });
    });

    it('neither repeat nor lose a row when others come and go between two pages, within a thousand and beyond', async () => {
      for (const count of [60, 1100]) {
        await put(many(1000, count));
        const first = await search('示例', { sort: 'latest', limit: 10 });
        const shown = first.hits.map(({ document }) => document.uscc);
        await remove(first.hits.slice(0, 3).map(({ document }) => document.uscc));
        await put([documentFixture(1, '示例', { latestOn: TODAY })]);
        const second = await search('示例', { sort: 'latest', limit: 10, cursor: first.next });
        const codes = second.hits.map(({ document }) => document.uscc);
        expect(codes).toHaveLength(10);
        expect(codes.filter((code) => shown.includes(code))).toEqual([]);
      }
    });

    it('a cursor goes on with its own question and order, on any size of page; with another it is refused', async () => {
      await put(many(0, 30));
      const { next } = await search('示例', { sort: 'latest', limit: 10 });
      expect((await search('示例', { sort: 'latest', limit: 5, cursor: next })).hits).toHaveLength(5);
      const others: [string, Partial<EngineQuery>][] = [
        ['示例店', { sort: 'latest' }],
        ['示例', {}],
        ['示例', { sort: 'name' }],
        ['示例', { sort: 'latest', region: '421202' }],
        ['示例', { sort: 'latest', since: TODAY }],
      ];
      for (const [text, query] of others) {
        await expect(search(text, { ...query, cursor: next })).rejects.toBeInstanceOf(InvalidCursor);
      }
    });
  });
}
