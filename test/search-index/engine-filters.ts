import { beforeEach, describe, expect, it } from 'vitest';
import { codeNumber, documentFixture } from './document-fixture.ts';
import { freshEngine, type OpenEngine } from './fresh-engine.ts';

/** How an engine narrows a search. */
export function describeFilters(open: OpenEngine): void {
  describe('filters', () => {
    const { put, remove, search, names } = freshEngine(open);

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

    it('alone list every enterprise that meets them, in the order of codes', async () => {
      expect(await names('', { field: 'food' })).toEqual(['甲示例厂', '乙示例厂']);
      expect(await names(' \u3000', { region: '421202' })).toEqual(['甲示例厂', '丙示例厂']);
      expect(await names('', { status: 'ACTIVE' })).toEqual(['甲示例厂', '乙示例厂', '421202food示例厂']);
      expect(await names('', { field: 'food', region: '421202', status: 'ACTIVE' })).toEqual(['甲示例厂']);
      expect(await names('', { field: 'special-equipment', region: '421202' })).toEqual([]);
      const [hit] = (await search('', { status: 'REVOKED' })).hits;
      expect(hit).toMatchObject({ document: { name: '丙示例厂' }, matched: { on: 'filter', exact: false } });
    });

    it('find nothing where there is neither text nor filter, nor where the text is punctuation alone', async () => {
      expect(await search('')).toEqual({ hits: [], total: 0, totalIsBound: false, similar: 0, next: null });
      expect(await names('——', { field: 'food' })).toEqual([]);
    });

    it('list an enterprise by what it is now, and no longer once it is removed', async () => {
      await put([documentFixture(1, '甲示例厂', { region: '421281' })]);
      expect(await names('', { field: 'food' })).toEqual(['乙示例厂']);
      expect(await names('', { region: '421281' })).toEqual(['甲示例厂']);
      await remove([codeNumber(1)]);
      expect(await names('', { region: '421281' })).toEqual([]);
    });

    it('narrow to those of which a kind of fact is told, with text, alone, and beside the others', async () => {
      await put([
        documentFixture(5, '戊示例厂', { region: '421202', facts: { penalty: 2, 'spot-check': 1 } }),
        documentFixture(6, '己示例厂', { region: '421281', facts: { penalty: 1 } }),
      ]);
      expect((await names('示例', { fact: 'penalty' })).toSorted()).toEqual(['己示例厂', '戊示例厂'].toSorted());
      expect(await names('示例', { fact: 'penalty', region: '421202' })).toEqual(['戊示例厂']);
      expect(await names('', { fact: 'spot-check' })).toEqual(['戊示例厂']);
      expect(await names('', { fact: 'penalty', region: '421281' })).toEqual(['己示例厂']);
      expect(await names(codeNumber(5), { fact: 'abnormal-listing' })).toEqual([]);
      expect(await names(codeNumber(5).slice(0, 12), { fact: 'penalty' })).toEqual(['戊示例厂', '己示例厂']);
      expect(await names('penalty')).toEqual([]);
      await put([documentFixture(5, '戊示例厂', { region: '421202' })]);
      expect(await names('', { fact: 'penalty' })).toEqual(['己示例厂']);
    });

    it('are never met by text', async () => {
      expect(await names('421202')).toEqual(['421202food示例厂']);
      expect(await names('food')).toEqual(['421202food示例厂']);
      expect(await names('\uE000421202')).toEqual(['421202food示例厂']);
      expect(await names('active')).toEqual([]);
    });
  });
}
