import { beforeEach, describe, expect, it } from 'vitest';
import { codeNumber, documentFixture } from './document-fixture.ts';
import { freshEngine, type OpenEngine } from './fresh-engine.ts';

/** How an engine narrows a search. */
export function describeFilters(open: OpenEngine): void {
  describe('filters', () => {
    const { put, names } = freshEngine(open);

    beforeEach(async () => {
      await put([
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
}
