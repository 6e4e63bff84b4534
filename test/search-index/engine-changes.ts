import { describe, expect, it } from 'vitest';
import { codeNumber, documentFixture } from './document-fixture.ts';
import { freshEngine, type OpenEngine } from './fresh-engine.ts';

/** How an engine follows the record. */
export function describeChanges(open: OpenEngine): void {
  describe('changes', () => {
    const { put, remove, search, names } = freshEngine(open);

    it('a document put again replaces the old one whole', async () => {
      const identifiers = [{ on: 'licence-number' as const, value: 'SC10142120200014', endsOn: null }];
      await put([documentFixture(1, '旧名食品厂', { identifiers, region: '421202' }), documentFixture(2, '别家')]);
      await put([documentFixture(1, '新名饭店', { region: '421281' })]);
      expect(await names('旧名')).toEqual([]);
      expect(await names('SC10142120200014')).toEqual([]);
      expect(await names('新名', { region: '421202' })).toEqual([]);
      expect(await names('新名', { region: '421281' })).toEqual(['新名饭店']);
      expect(await names('别')).toEqual(['别家']);
    });

    it('of two documents with one code in one call the last counts', async () => {
      await put([documentFixture(1, '先来'), documentFixture(1, '后到')]);
      expect(await names('来')).toEqual([]);
      expect(await names(codeNumber(1))).toEqual(['后到']);
    });

    it('a removed document is found by nothing; unknown codes and empty calls are ignored', async () => {
      await put([documentFixture(1, '甲示例厂'), documentFixture(2, '乙示例厂')]);
      await remove([codeNumber(1), codeNumber(9)]);
      await remove([]);
      await put([]);
      expect(await names('示例')).toEqual(['乙示例厂']);
      expect(await names(codeNumber(1))).toEqual([]);
    });

    it('answers the stored document as it was put', async () => {
      const document = documentFixture(1, '甲示例厂', {
        formerNames: ['旧示例厂'],
        region: '421202',
        fields: ['food'],
      });
      await put([document]);
      expect((await search('甲')).hits[0]?.document).toEqual(document);
    });
  });
}
