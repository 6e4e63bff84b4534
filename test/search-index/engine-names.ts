import { beforeEach, describe, expect, it } from 'vitest';
import { documentFixture } from './document-fixture.ts';
import { freshEngine, type OpenEngine } from './fresh-engine.ts';

/** By which parts of a name an engine finds an enterprise. */
export function describeNames(open: OpenEngine): void {
  describe('names', () => {
    const { put, search, names } = freshEngine(open);

    beforeEach(async () => {
      await put([
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
      const formerName = '咸宁市老街饭店';
      expect(hits.map((hit) => [hit.document.name, hit.matched])).toEqual([
        [
          '咸宁市食品星酒店',
          { on: 'former-name', exact: false, how: 'part', part: 'core', formerName, ranges: [[3, 5]] },
        ],
      ]);
      expect((await search(formerName)).hits[0]?.matched).toMatchObject({
        on: 'former-name',
        exact: true,
        how: 'whole',
      });
      expect(await names('饭店咸宁')).toEqual([]);
      expect(await names('酒店咸宁')).toEqual([]);
    });

    it('calls only a whole name exact, and puts it first', async () => {
      const { hits } = await search('星星');
      expect(hits[0]?.document.name).toBe('星星');
      expect(hits.map((hit) => hit.matched.exact)).toEqual([true, false, false]);
      expect((await search('咸宁市 星星食品有限公司')).hits[0]?.matched).toMatchObject({
        on: 'name',
        exact: true,
        how: 'whole',
      });
    });

    it('answers a text without letters or digits with nothing', async () => {
      for (const text of ['', ' ', '（）', '*', '"', '。、']) {
        expect(await search(text)).toEqual({ hits: [], total: 0, totalIsBound: false, similar: 0, next: null });
      }
    });
  });
}
