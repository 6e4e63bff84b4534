import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLikeness } from '#domain/wire/search-answer.ts';
import { foldText } from '#search-index/fold.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import { anyText } from './any-text.ts';
import { documentFixture } from './document-fixture.ts';
import { freshEngine, type OpenEngine } from './fresh-engine.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** What holds of an engine whatever the names and texts are. `runs`: how many random corpora and texts are tried. */
export function describeProperties(open: OpenEngine, runs: { corpora: number; texts: number }): void {
  describe('properties', () => {
    const { put, renew, search } = freshEngine(open);

    // As the search page asks, as the box does at every keystroke, and narrowed.
    const ASKED = [
      {},
      { quick: true as const, limit: 8 },
      { region: '421202' },
      { status: 'ACTIVE' as const, limit: 1 },
    ];

    const ALPHABET = ['咸', '宁', '市', '食', '品', '有', '限', '公', '司', '𠮷', 'a', '1'];
    const nameArbitrary = fc.string({ unit: fc.constantFrom(...ALPHABET, '（', ' '), minLength: 1, maxLength: 12 });
    const brute = (documents: readonly SearchDocument[], terms: readonly string[]) =>
      documents
        .filter((one) =>
          terms.every((term) => [one.name, ...one.formerNames].some((name) => foldText(name).includes(foldText(term)))),
        )
        .map((one) => one.uscc)
        .toSorted();

    it('every run of characters of any names finds what comparing them one by one finds, in set and in total', async () => {
      const run = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(nameArbitrary, fc.array(nameArbitrary, { maxLength: 2 })), {
            minLength: 1,
            maxLength: 40,
          }),
          fc.array(fc.array(run, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 20 }),
          async (corpus, queries) => {
            await renew();
            const documents = corpus.map(([one, formerNames], n) => documentFixture(n, one, { formerNames }));
            await put(documents);
            const parts = documents.map((one) => [foldText(one.name).slice(0, 3)]).filter(([part]) => part !== '');
            for (const terms of [...queries, ...parts]) {
              const answer = await search(terms.join(' '));
              const expected = brute(documents, terms);
              const held = answer.hits.filter(({ matched }) => !isLikeness(matched));
              expect(held.map((hit) => hit.document.uscc).toSorted()).toEqual(expected);
              expect(answer.total).toBe(expected.length);
            }
          },
        ),
        { numRuns: runs.corpora },
      );
    });

    it('no text of any kind is an error, and none finds what it does not name', async () => {
      const written = new Set(['甲示例厂', '乙示例厂']);
      await put([documentFixture(1, '甲示例厂'), documentFixture(2, '乙示例厂')]);
      let asked = 0;
      const ask = async (text: string) => {
        const answer = await search(text, ASKED[asked % ASKED.length]);
        asked += 1;
        expect(answer.hits.every(({ document }) => written.has(document.name))).toBe(true);
        const found = text.split(/\s+/u).map(foldText);
        for (const { document, matched } of answer.hits) {
          if (matched.on !== 'name' || isLikeness(matched)) continue;
          expect(found.every((term) => foldText(document.name).includes(term))).toBe(true);
        }
      };
      for (const text of HOSTILE_TEXTS) for (const _ of ASKED) await ask(text);
      await fc.assert(fc.asyncProperty(anyText, ask), { numRuns: runs.texts });
      expect((await search('示例')).total).toBe(2);
    });
  });
}
