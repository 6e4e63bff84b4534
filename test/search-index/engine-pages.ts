import { describe, expect, it } from 'vitest';
import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import type { EngineAnswer, EngineQuery } from '#search-index/search-engine.ts';
import { codeNumber, documentFixture } from './document-fixture.ts';
import { freshEngine, namesOf, type OpenEngine } from './fresh-engine.ts';

/** In which order an engine answers, and how its pages fit together. */
export function describePages(open: OpenEngine): void {
  describe('order and pages', () => {
    const { put, remove, search, names } = freshEngine(open);
    const allPages = async (
      text: string,
      limit: number,
      filters: Partial<EngineQuery> = {},
    ): Promise<EngineAnswer[]> => {
      const pages: EngineAnswer[] = [];
      for (let cursor: string | null = null; pages.length === 0 || cursor !== null; ) {
        const page: EngineAnswer = await search(text, { ...filters, limit, cursor });
        pages.push(page);
        cursor = page.next;
      }
      return pages;
    };

    it('puts the trade name before a word in the middle, and short before long', async () => {
      await put([
        documentFixture(1, '赤壁大星星建材有限公司'),
        documentFixture(2, '咸宁市星星建材贸易有限公司'),
        documentFixture(3, '咸宁市星星有限公司'),
        documentFixture(4, '赤壁星星建材有限公司'),
      ]);
      expect((await names('星星'))[0]).toBe('咸宁市星星有限公司');
      expect((await names('星星')).at(-1)).toBe('赤壁大星星建材有限公司');
    });

    it('pages through all hits once, in one order, with one total', async () => {
      const documents = Array.from({ length: 437 }, (_, n) => documentFixture(n, `示例${n % 7}号店`));
      await put(documents);
      const pages = await allPages('示例', 10);
      const codes = pages.flatMap((page) => page.hits.map((hit) => hit.document.uscc));
      expect(codes).toHaveLength(437);
      expect(new Set(codes).size).toBe(437);
      expect(new Set(pages.map((page) => page.total))).toEqual(new Set([437]));
      const whole = await allPages('示例', 50);
      expect(whole.flatMap((page) => page.hits.map((hit) => hit.document.uscc))).toEqual(codes);
    });

    it('neither repeats nor loses a row when others come and go between two pages', async () => {
      await put(Array.from({ length: 20 }, (_, n) => documentFixture(100 + n, `示例${n}店`)));
      const first = await search('示例', { limit: 10 });
      const shown = first.hits.map((hit) => hit.document.uscc);
      await remove(shown.slice(0, 3));
      await put([documentFixture(1, '示例'), documentFixture(2, '示例店')]);
      const second = await search('示例', { limit: 50, cursor: first.next });
      const codes = second.hits.map((hit) => hit.document.uscc);
      expect(codes).toHaveLength(10);
      expect(codes.filter((code) => shown.includes(code))).toEqual([]);
      expect(second.next).toBeNull();
    });

    it('counts a thousand hits exactly and calls more a bound, with exact names still first', async () => {
      await put(Array.from({ length: 1000 }, (_, n) => documentFixture(n, `某某${n}示例有限公司`)));
      expect(await search('示例', { limit: 1 })).toMatchObject({ total: 1000, totalIsBound: false });
      await put([documentFixture(5001, '咸宁某示例店'), documentFixture(5002, '示例')]);
      const answer = await search('示例', { limit: 1 });
      expect(answer).toMatchObject({ total: 1000, totalIsBound: true });
      expect(namesOf(answer)).toEqual(['示例']);
    });

    it('without text, pages through what meets the filters once, by code, and counts a thousand exactly', async () => {
      const food = (from: number, count: number) =>
        Array.from({ length: count }, (_, n) =>
          documentFixture(from + n, `示例${n % 3}店`, { fields: ['food'] }),
        ).reverse();
      await put([...food(0, 1000), documentFixture(9000, '示例')]);
      const pages = await allPages('', 50, { field: 'food' });
      const codes = pages.flatMap((page) => page.hits.map((hit) => hit.document.uscc));
      expect(codes).toEqual(
        food(0, 1000)
          .map((document) => document.uscc)
          .toSorted(),
      );
      expect(pages[0]).toMatchObject({ total: 1000, totalIsBound: false });
      await put(food(2000, 30));
      const more = await allPages('', 50, { field: 'food' });
      expect(more[0]).toMatchObject({ total: 1000, totalIsBound: true });
      expect(new Set(more.flatMap((page) => page.hits.map((hit) => hit.document.uscc))).size).toBe(1000);
    });

    it('without text, neither repeats nor loses a row when others come and go between two pages', async () => {
      await put(Array.from({ length: 20 }, (_, n) => documentFixture(100 + n, `示例${n}店`, { fields: ['food'] })));
      const first = await search('', { field: 'food', limit: 10 });
      const shown = first.hits.map((hit) => hit.document.uscc);
      await remove(shown.slice(0, 3));
      await put([documentFixture(1, '示例', { fields: ['food'] })]);
      const second = await search('', { field: 'food', limit: 50, cursor: first.next });
      const codes = second.hits.map((hit) => hit.document.uscc);
      expect(codes).toHaveLength(10);
      expect(codes.filter((code) => shown.includes(code))).toEqual([]);
    });

    it('refuses a cursor that no search has given out', async () => {
      const forged = [[], [2, 1, 1, 1, codeNumber(1)], [1, -1, 0, 0, codeNumber(1)], [1, 1, 1, 1, "' OR 1"], null];
      const cursors = ['', 'x', '%%%', '===', ...forged.map((value) => btoa(JSON.stringify(value)))];
      for (const cursor of cursors) await expect(search('示例', { cursor })).rejects.toBeInstanceOf(InvalidCursor);
    });
  });
}
