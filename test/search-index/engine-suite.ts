import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { foldText } from '#search-index/fold.ts';
import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import type { EngineAnswer, EngineQuery, SearchEngine } from '#search-index/search-engine.ts';
import { anyText } from './any-text.ts';
import { codeNumber, day, documentFixture, queryFor, TODAY } from './document-fixture.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

/** What every engine must do. `open` makes an empty index; `runs` is how many random corpora and texts it is tried with. */
export function describeEngine(
  name: string,
  open: () => Promise<SearchEngine>,
  runs: { corpora: number; texts: number } = { corpora: 40, texts: 300 },
): void {
  describe(name, () => {
    let engine: SearchEngine;
    beforeEach(async () => {
      engine = await open();
    });

    const search = (text: string, changes: Partial<EngineQuery> = {}, asOf = TODAY) =>
      engine.search(queryFor(text, changes), asOf);
    const namesOf = (answer: EngineAnswer) => answer.hits.map((hit) => hit.document.name);
    const names = async (text: string, changes: Partial<EngineQuery> = {}) => namesOf(await search(text, changes));
    const allPages = async (text: string, limit: number): Promise<EngineAnswer[]> => {
      const pages: EngineAnswer[] = [];
      for (let cursor: string | null = null; pages.length === 0 || cursor !== null; ) {
        const page: EngineAnswer = await search(text, { limit, cursor });
        pages.push(page);
        cursor = page.next;
      }
      return pages;
    };

    describe('names', () => {
      beforeEach(async () => {
        await engine.put([
          documentFixture(1, '咸宁市星星食品有限公司'),
          documentFixture(2, '赤壁星星食品（咸宁）有限公司'),
          documentFixture(3, '咸宁市食品星酒店', { formerNames: ['咸宁市老街饭店', '咸宁河畔小馆'] }),
          documentFixture(4, 'ＸＮ Food（咸宁）有限公司'),
          documentFixture(5, '星星'),
          documentFixture(6, '咸宁𠮷祥商行'),
        ]);
      });

      it('finds any run of characters, from one on, wherever it stands', async () => {
        expect((await names('星')).toSorted()).toEqual(
          ['咸宁市星星食品有限公司', '赤壁星星食品（咸宁）有限公司', '咸宁市食品星酒店', '星星'].toSorted(),
        );
        expect(await names('食品星')).toEqual(['咸宁市食品星酒店']);
        expect(await names('店')).toEqual(['咸宁市食品星酒店']);
        expect(await names('品酒')).toEqual([]);
      });

      it('never takes the pieces of a name for the name', async () => {
        expect(await names('星食星')).toEqual([]);
        expect(await names('公司有限')).toEqual([]);
      });

      it('does not mind width, case, brackets, punctuation and invisible characters', async () => {
        expect(await names('xn food 咸宁')).toEqual(['ＸＮ Food（咸宁）有限公司']);
        expect(await names('XNFOOD【咸宁】')).toEqual(['ＸＮ Food（咸宁）有限公司']);
        expect(await names('星星食\u200B品(咸宁)')).toEqual(['赤壁星星食品（咸宁）有限公司']);
      });

      it('finds characters beyond the basic plane, alone and in a run', async () => {
        expect(await names('𠮷')).toEqual(['咸宁𠮷祥商行']);
        expect(await names('宁𠮷祥')).toEqual(['咸宁𠮷祥商行']);
        expect(await names('\uD842')).toEqual([]);
      });

      it('wants every one of several terms, in any order', async () => {
        expect(await names('食品　赤壁')).toEqual(['赤壁星星食品（咸宁）有限公司']);
        expect(await names('食品 酒店 星')).toEqual(['咸宁市食品星酒店']);
        expect(await names('食品 不存在')).toEqual([]);
      });

      it('finds a former name and says so; runs do not reach from one name into the next', async () => {
        const { hits } = await search('老街');
        expect(hits.map((hit) => [hit.document.name, hit.matched])).toEqual([
          ['咸宁市食品星酒店', { on: 'former-name', exact: false }],
        ]);
        expect((await search('咸宁市老街饭店')).hits[0]?.matched).toEqual({ on: 'former-name', exact: true });
        expect(await names('饭店咸宁')).toEqual([]);
        expect(await names('酒店咸宁')).toEqual([]);
      });

      it('calls only a whole name exact, and puts it first', async () => {
        const { hits } = await search('星星');
        expect(hits[0]?.document.name).toBe('星星');
        expect(hits.map((hit) => hit.matched.exact)).toEqual([true, false, false]);
        expect((await search('咸宁市 星星食品有限公司')).hits[0]?.matched).toEqual({ on: 'name', exact: true });
      });

      it('answers a text without letters or digits with nothing', async () => {
        for (const text of ['', ' ', '（）', '*', '"', '。、']) {
          expect(await search(text)).toEqual({ hits: [], total: 0, totalIsBound: false, next: null });
        }
      });
    });

    describe('identifiers', () => {
      const numbers = [
        { on: 'licence-number' as const, value: 'SC10142120200014', endsOn: null },
        { on: 'licence-number' as const, value: 'TS2242001-2028', endsOn: null },
        { on: 'licence-number' as const, value: '(鄂)XK12-001-00018', endsOn: null },
        { on: 'registration-number' as const, value: '421200000000019', endsOn: null },
        { on: 'document-number' as const, value: '咸市监处罚〔2025〕179号', endsOn: day('2026-12-01') },
      ];
      beforeEach(async () => {
        await engine.put([
          documentFixture(1, '甲示例厂', { identifiers: numbers }),
          documentFixture(2, '乙示例厂', {
            identifiers: [
              { on: 'document-number', value: '咸市监处罚〔2025〕1791号', endsOn: null },
              { on: 'uscc', value: 'MA0XN00A4', endsOn: null },
            ],
          }),
        ]);
      });

      it('finds a code, a licence, a registration and a decision number in any spacing, width, brackets and case', async () => {
        const dresses: [string, string][] = [
          ['uscc', codeNumber(1)],
          ['uscc', ` ${codeNumber(1).slice(0, 8)} ${codeNumber(1).slice(8).toLowerCase()}`],
          ['licence-number', 'sc1 0142 1202 00014'],
          ['licence-number', 'ＳＣ１０１４２１２０２０００１４'],
          ['licence-number', '许可证编号：SC10142120200014'],
          ['licence-number', 'ts2242001 2028'],
          ['licence-number', '鄂xk12 001 00018'],
          ['licence-number', '（鄂）XK12－001－00018'],
          ['registration-number', '4212 0000 0000 019'],
          ['document-number', '咸市监处罚〔2025〕179号'],
          ['document-number', '咸市监处罚【2025】 第 0179 号'],
          ['document-number', '咸市监处罚(2025)179'],
          ['document-number', '咸市监处罚2025179号'],
        ];
        for (const [on, text] of dresses) {
          const { hits } = await search(text);
          expect([text, hits[0]?.document.name, hits[0]?.matched]).toEqual([text, '甲示例厂', { on, exact: true }]);
        }
        expect((await search('ma0xn00a-4')).hits[0]?.matched).toEqual({ on: 'uscc', exact: true });
      });

      it('finds the beginning of an identifier from six characters on, and never calls it exact', async () => {
        expect((await search('SC1014')).hits.map((hit) => hit.matched)).toEqual([
          { on: 'licence-number', exact: false },
        ]);
        expect((await search('SC101')).hits).toEqual([]);
        expect(await names('咸市监处罚〔2025〕17')).toEqual(['甲示例厂', '乙示例厂']);
      });

      it('puts the whole number before the numbers that begin with it', async () => {
        const { hits, total } = await search('咸市监处罚〔2025〕179号');
        expect(hits.map((hit) => [hit.document.name, hit.matched.exact])).toEqual([
          ['甲示例厂', true],
          ['乙示例厂', false],
        ]);
        expect(total).toBe(2);
      });

      it('finds nothing by the number of a record whose publicity has ended, from that very day on', async () => {
        const text = '咸市监处罚〔2025〕179号';
        expect(namesOf(await search(text, {}, day('2026-11-30')))).toContain('甲示例厂');
        expect(namesOf(await search(text, {}, day('2026-12-01')))).toEqual(['乙示例厂']);
        expect(namesOf(await search('咸市监处罚〔2025〕17', {}, day('2026-12-01')))).toEqual(['乙示例厂']);
      });

      it('keeps a number that stands on two records until the later of them ends', async () => {
        const value = '咸市监处罚〔2026〕5号';
        await engine.put([
          documentFixture(3, '丙示例厂', {
            identifiers: [
              { on: 'document-number', value, endsOn: day('2026-12-31') },
              { on: 'document-number', value, endsOn: day('2026-11-01') },
            ],
          }),
        ]);
        expect(await names(value)).toEqual(['丙示例厂']);
      });
    });

    describe('filters', () => {
      beforeEach(async () => {
        await engine.put([
          documentFixture(1, '甲示例厂', { region: '421202', fields: ['food'] }),
          documentFixture(2, '乙示例厂', { region: '421200-GX', fields: ['food', 'special-equipment'] }),
          documentFixture(3, '丙示例厂', { region: '421202', status: 'REVOKED' }),
          documentFixture(4, '421202food示例厂'),
        ]);
      });

      it('narrow by region, status and field, alone and together, for names and identifiers', async () => {
        expect((await names('示例', { region: '421202' })).toSorted()).toEqual(['丙示例厂', '甲示例厂']);
        expect(await names('示例', { region: '421200-GX' })).toEqual(['乙示例厂']);
        expect(await names('示例', { status: 'REVOKED' })).toEqual(['丙示例厂']);
        expect(await names('示例', { field: 'special-equipment' })).toEqual(['乙示例厂']);
        expect(await names('示例', { field: 'food', region: '421202' })).toEqual(['甲示例厂']);
        expect(await names('示例', { field: 'food', status: 'REVOKED' })).toEqual([]);
        expect(await names(codeNumber(1), { region: '421202' })).toEqual(['甲示例厂']);
        expect(await names(codeNumber(1), { region: '421200-GX' })).toEqual([]);
        expect(await names(codeNumber(1).slice(0, 12), { status: 'REVOKED' })).toEqual(['丙示例厂']);
      });

      it('are never met by text', async () => {
        expect(await names('421202')).toEqual(['421202food示例厂']);
        expect(await names('food')).toEqual(['421202food示例厂']);
        expect(await names('\uE000421202')).toEqual(['421202food示例厂']);
        expect(await names('active')).toEqual([]);
      });
    });

    describe('changes', () => {
      it('a document put again replaces the old one whole', async () => {
        const identifiers = [{ on: 'licence-number' as const, value: 'SC10142120200014', endsOn: null }];
        await engine.put([
          documentFixture(1, '旧名食品厂', { identifiers, region: '421202' }),
          documentFixture(2, '别家'),
        ]);
        await engine.put([documentFixture(1, '新名饭店', { region: '421281' })]);
        expect(await names('旧名')).toEqual([]);
        expect(await names('SC10142120200014')).toEqual([]);
        expect(await names('新名', { region: '421202' })).toEqual([]);
        expect(await names('新名', { region: '421281' })).toEqual(['新名饭店']);
        expect(await names('别')).toEqual(['别家']);
      });

      it('of two documents with one code in one call the last counts', async () => {
        await engine.put([documentFixture(1, '先来'), documentFixture(1, '后到')]);
        expect(await names('来')).toEqual([]);
        expect(await names(codeNumber(1))).toEqual(['后到']);
      });

      it('a removed document is found by nothing; unknown codes and empty calls are ignored', async () => {
        await engine.put([documentFixture(1, '甲示例厂'), documentFixture(2, '乙示例厂')]);
        await engine.remove([codeNumber(1), codeNumber(9)]);
        await engine.remove([]);
        await engine.put([]);
        expect(await names('示例')).toEqual(['乙示例厂']);
        expect(await names(codeNumber(1))).toEqual([]);
      });

      it('answers the stored document as it was put', async () => {
        const document = documentFixture(1, '甲示例厂', {
          formerNames: ['旧示例厂'],
          region: '421202',
          fields: ['food'],
        });
        await engine.put([document]);
        expect((await search('甲')).hits[0]?.document).toEqual(document);
      });
    });

    describe('order and pages', () => {
      it('puts the trade name before a word in the middle, and short before long', async () => {
        await engine.put([
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
        await engine.put(documents);
        const pages = await allPages('示例', 10);
        const codes = pages.flatMap((page) => page.hits.map((hit) => hit.document.uscc));
        expect(codes).toHaveLength(437);
        expect(new Set(codes).size).toBe(437);
        expect(new Set(pages.map((page) => page.total))).toEqual(new Set([437]));
        const whole = await allPages('示例', 50);
        expect(whole.flatMap((page) => page.hits.map((hit) => hit.document.uscc))).toEqual(codes);
      });

      it('neither repeats nor loses a row when others come and go between two pages', async () => {
        await engine.put(Array.from({ length: 20 }, (_, n) => documentFixture(100 + n, `示例${n}店`)));
        const first = await search('示例', { limit: 10 });
        const shown = first.hits.map((hit) => hit.document.uscc);
        await engine.remove(shown.slice(0, 3));
        await engine.put([documentFixture(1, '示例'), documentFixture(2, '示例店')]);
        const second = await search('示例', { limit: 50, cursor: first.next });
        const codes = second.hits.map((hit) => hit.document.uscc);
        expect(codes).toHaveLength(10);
        expect(codes.filter((code) => shown.includes(code))).toEqual([]);
        expect(second.next).toBeNull();
      });

      it('counts a thousand hits exactly and calls more a bound, with exact names still first', async () => {
        await engine.put(Array.from({ length: 1000 }, (_, n) => documentFixture(n, `某某${n}示例有限公司`)));
        expect(await search('示例', { limit: 1 })).toMatchObject({ total: 1000, totalIsBound: false });
        await engine.put([documentFixture(5001, '咸宁某示例店'), documentFixture(5002, '示例')]);
        const answer = await search('示例', { limit: 1 });
        expect(answer).toMatchObject({ total: 1000, totalIsBound: true });
        expect(namesOf(answer)).toEqual(['示例']);
      });

      it('refuses a cursor that no search has given out', async () => {
        const forged = [[], [2, 1, 1, 1, codeNumber(1)], [1, -1, 0, 0, codeNumber(1)], [1, 1, 1, 1, "' OR 1"], null];
        const cursors = ['', 'x', '%%%', '===', ...forged.map((value) => btoa(JSON.stringify(value)))];
        for (const cursor of cursors) await expect(search('示例', { cursor })).rejects.toBeInstanceOf(InvalidCursor);
      });
    });

    describe('properties', () => {
      const ALPHABET = ['咸', '宁', '市', '食', '品', '有', '限', '公', '司', '𠮷', 'a', '1'];
      const nameArbitrary = fc.string({ unit: fc.constantFrom(...ALPHABET, '（', ' '), minLength: 1, maxLength: 12 });
      const brute = (documents: readonly SearchDocument[], terms: readonly string[]) =>
        documents
          .filter((one) =>
            terms.every((term) =>
              [one.name, ...one.formerNames].some((name) => foldText(name).includes(foldText(term))),
            ),
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
              engine = await open();
              const documents = corpus.map(([one, formerNames], n) => documentFixture(n, one, { formerNames }));
              await engine.put(documents);
              const parts = documents.map((one) => [foldText(one.name).slice(0, 3)]).filter(([part]) => part !== '');
              for (const terms of [...queries, ...parts]) {
                const answer = await search(terms.join(' '));
                const expected = brute(documents, terms);
                expect(answer.hits.map((hit) => hit.document.uscc).toSorted()).toEqual(expected);
                expect(answer.total).toBe(expected.length);
              }
            },
          ),
          { numRuns: runs.corpora },
        );
      });

      it('no text of any kind is an error, and none finds what it does not name', async () => {
        await engine.put([documentFixture(1, '甲示例厂'), documentFixture(2, '乙示例厂')]);
        const ask = async (text: string) => {
          const answer = await search(text);
          const found = text.split(/\s+/u).map(foldText);
          for (const { document, matched } of answer.hits) {
            if (matched.on !== 'name') continue;
            expect(found.every((term) => foldText(document.name).includes(term))).toBe(true);
          }
        };
        for (const text of HOSTILE_TEXTS) await ask(text);
        await fc.assert(fc.asyncProperty(anyText, ask), { numRuns: runs.texts });
        expect((await search('示例')).total).toBe(2);
      });
    });
  });
}
