import { beforeEach, describe, expect, it } from 'vitest';
import { codeNumber, day, documentFixture } from './document-fixture.ts';
import { freshEngine, namesOf, type OpenEngine } from './fresh-engine.ts';

/** By which numbers an engine finds an enterprise, and until when. */
export function describeIdentifiers(open: OpenEngine): void {
  describe('identifiers', () => {
    const { put, search, names } = freshEngine(open);

    const numbers = [
      { on: 'licence-number' as const, value: 'SC10142120200014', endsOn: null },
      { on: 'licence-number' as const, value: 'TS2242001-2028', endsOn: null },
      { on: 'licence-number' as const, value: '(鄂)XK12-001-00018', endsOn: null },
      { on: 'registration-number' as const, value: '421200000000019', endsOn: null },
      { on: 'document-number' as const, value: '咸市监处罚〔2025〕179号', endsOn: day('2026-12-01') },
    ];
    beforeEach(async () => {
      await put([
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
        ['document-number', '处罚决定书文号：咸市监处罚〔2025〕179号'],
        ['uscc', `统一社会信用代码: ${codeNumber(1)}`],
      ];
      for (const [on, text] of dresses) {
        const { hits } = await search(text);
        expect([text, hits[0]?.document.name, hits[0]?.matched]).toMatchObject([text, '甲示例厂', { on, exact: true }]);
      }
      expect((await search('ma0xn00a-4')).hits[0]?.matched).toMatchObject({ on: 'uscc', exact: true });
    });

    it('finds the beginning of an identifier from six characters on, and never calls it exact', async () => {
      expect((await search('SC1014')).hits.map((hit) => hit.matched)).toMatchObject([
        { on: 'licence-number', exact: false, how: 'beginning' },
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
      await put([
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
}
