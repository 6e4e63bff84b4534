import { beforeEach, describe, expect, it } from 'vitest';
import { documentFixture } from './document-fixture.ts';
import { freshEngine, type OpenEngine } from './fresh-engine.ts';

/** How an engine finds a name that was not typed as it is written, and that it never takes likeness for a hit. */
export function describeSimilar(open: OpenEngine): void {
  describe('names like the text', () => {
    const { put, remove, search, names, namesLike } = freshEngine(open);

    beforeEach(async () => {
      await put([
        documentFixture(1, '咸宁市星辉食品有限公司'),
        documentFixture(2, '赤壁鑫源（咸宁）餐饮管理有限公司'),
        documentFixture(3, '嘉鱼县闵行粮油商行'),
        documentFixture(4, '中国医药示例集团有限公司'),
        documentFixture(5, '通山县老街茶业农民专业合作社', { formerNames: ['通山县河畔茶厂'] }),
        documentFixture(6, '崇阳县澄砚电梯有限公司'),
        documentFixture(7, '通城县澄砚电梯有限公司'),
      ]);
    });

    const first = async (text: string) => {
      const { hits, total, similar } = await search(text);
      const [hit] = hits;
      return {
        name: hit?.document.name,
        how: hit?.matched.how,
        exact: hit?.matched.exact,
        total,
        similar: similar > 0,
      };
    };
    const like = { exact: false, total: 0, similar: true };

    it.each([
      ['one homophone', '星惠食品', 'sound'],
      ['one homophone in the whole name', '咸宁市星惠食品有限公司', 'sound'],
      ['a character dropped', '咸宁市星食品有限公司', 'typo'],
      ['a character replaced', '咸宁市星海食品有限公司', 'typo'],
      ['two neighbours transposed', '咸宁市辉星食品有限公司', 'typo'],
      ['a character too many', '咸宁市星辉辉食品有限公司', 'typo'],
      ['pinyin joined', 'xinghuishipin', 'pinyin'],
      ['pinyin spaced', 'xing hui shi pin', 'pinyin'],
      ['pinyin whose last syllable is begun only', 'xinghuish', 'pinyin'],
      ['pinyin in capitals of full width', 'ＸＩＮＧＨＵＩ', 'pinyin'],
      ['pinyin with its tones', 'xīng huī shípǐn', 'pinyin'],
      ['initials', 'xhsp', 'initials'],
      ['characters and pinyin', '星hui食品', 'pinyin'],
      ['pinyin and characters', 'xinghui食品', 'pinyin'],
      ['the parts in another order', '食品星辉', 'word-order'],
      ['an abbreviation', '星食', 'abbreviation'],
    ])('%s', async (_, text, how) => {
      expect(await first(text)).toEqual({ name: '咸宁市星辉食品有限公司', how, ...like });
    });

    it('reads on across a place in brackets, and leaves a place out', async () => {
      expect(await first('鑫源餐饮管理')).toMatchObject({ name: '赤壁鑫源（咸宁）餐饮管理有限公司', ...like });
      expect(await first('xinyuancanyin')).toMatchObject({ name: '赤壁鑫源（咸宁）餐饮管理有限公司', how: 'pinyin' });
      expect(await first('咸宁星辉食品')).toMatchObject({ name: '咸宁市星辉食品有限公司', ...like });
    });

    it('reads a contested character in both ways', async () => {
      for (const text of ['minhangliangyou', 'minxingliangyou', 'mhly', 'mxly']) {
        expect([text, (await first(text)).name]).toEqual([text, '嘉鱼县闵行粮油商行']);
      }
    });

    it('finds what people call 中国医药 for short, and a former name with a mistake', async () => {
      expect(await first('国药')).toMatchObject({ name: '中国医药示例集团有限公司', how: 'abbreviation' });
      const { hits } = await search('通山县河盼茶厂');
      expect(hits[0]).toMatchObject({
        document: { name: '通山县老街茶业农民专业合作社' },
        matched: { on: 'former-name', how: 'sound', exact: false, formerName: '通山县河畔茶厂' },
      });
    });

    it('finds a short name however many characters it skips, in their order and with one of the 字号', async () => {
      await put([
        documentFixture(8, '咸宁市诺岑伟小吃有限公司'),
        documentFixture(9, '咸宁市小伟饮料店', { formerNames: ['咸宁市雨瑄恒生鲜店'] }),
      ]);
      expect((await namesLike('诺吃'))[0]).toBe('咸宁市诺岑伟小吃有限公司');
      const { hits } = await search('诺吃');
      expect(hits.find(({ document }) => document.name === '咸宁市诺岑伟小吃有限公司')?.matched).toMatchObject({
        how: 'abbreviation',
        exact: false,
        ranges: [
          [3, 4],
          [7, 8],
        ],
      });
      expect((await search('雨鲜')).hits[0]?.matched).toMatchObject({ on: 'former-name', how: 'abbreviation' });
      expect(await namesLike('吃诺')).toEqual([]);
      expect(await namesLike('咸司')).toEqual([]);
    });

    it('a long text that others only hold within is still read as a name with a mistake, behind them', async () => {
      await put([
        documentFixture(8, '咸宁富樾坤早餐有限公司'),
        documentFixture(9, '咸宁海昱坤早餐有限公司'),
        documentFixture(10, '咸宁市启筠坤早餐有限公司'),
        documentFixture(11, '咸宁市坤樾早餐有限公司'),
      ]);
      const { hits, total } = await search('坤早餐有限公司');
      expect(total).toBe(3);
      expect(hits.slice(0, 3).map(({ matched }) => matched.how)).toEqual(['part', 'part', 'part']);
      expect(hits[3]?.document.name).toBe('咸宁市坤樾早餐有限公司');
      expect((await search('咸宁市坤樾早餐')).similar).toBe(0);
    });

    it('meets traditional script without calling it a likeness', async () => {
      expect(await names('咸寧市星輝食品')).toEqual(['咸宁市星辉食品有限公司']);
      expect((await search('咸寧市星輝食品')).hits[0]?.matched).toMatchObject({ how: 'beginning', ranges: [[0, 7]] });
    });

    it('tells where the text was met, in the name as written', async () => {
      expect((await search('鑫缘餐饮')).hits[0]?.matched.ranges).toEqual([
        [2, 4],
        [8, 10],
      ]);
      expect((await search('电梯澄砚')).hits[0]?.matched).toMatchObject({ part: null, ranges: [[3, 7]] });
    });

    it('never calls the name of a namesake elsewhere exact, nor decides between two', async () => {
      const elsewhere = await search('赤壁市澄砚电梯有限公司');
      expect(elsewhere.total).toBe(0);
      expect(elsewhere.hits.every(({ matched }) => !matched.exact)).toBe(true);
      const both = await search('澄砚电梯有限公司');
      expect(both.hits.map(({ matched }) => matched.exact)).toEqual([false, false]);
      expect(both.total).toBe(2);
    });

    it('where several names hold the text, or one is it, nothing like it is added', async () => {
      await put([documentFixture(8, '咸宁市星慧食品有限公司'), documentFixture(9, '星辉食品')]);
      expect(await search('星辉食品')).toMatchObject({ total: 2, similar: 0 });
      expect(await search('咸宁市星慧食品有限公司')).toMatchObject({ total: 1, similar: 0 });
      expect(await namesLike('星会食品')).toEqual(expect.arrayContaining(['咸宁市星慧食品有限公司', '星辉食品']));
    });

    it('for a name or number nobody bears, answers nothing with confidence, and nothing that is far from it', async () => {
      for (const text of ['岭南大梅酒店', '91421200MA0XN99999', '4212009999999', 'qqqqq', 'xnzzzz', '某某某某某某']) {
        const { hits, total } = await search(text);
        expect([text, total, hits.filter(({ matched }) => matched.exact)]).toEqual([text, 0, []]);
      }
      expect(await namesLike('岭南大梅酒店')).toEqual([]);
    });

    it('takes no name for like the text whose own part, the trade name, is another: a place and a form say nothing', async () => {
      await put([
        documentFixture(8, '咸宁市泽源食品有限公司'),
        documentFixture(9, '赤壁市吉昌百货有限公司'),
        documentFixture(10, '赤壁市天澄超市有限公司'),
      ]);
      expect(await namesLike('咸宁市星海食品有限公司')).toEqual(['咸宁市星辉食品有限公司']);
      expect(await namesLike('赤壁霁岚')).toEqual([]);
      expect(await namesLike('鹤立有限公司')).toEqual([]);
      const { hits } = await search('赤壁超市');
      expect(hits.map(({ document, matched }) => [document.name, matched.how])).toEqual([
        ['赤壁市天澄超市有限公司', 'abbreviation'],
      ]);
    });

    it('follows changes: a new name is found by its sound, the old one no longer', async () => {
      await put([documentFixture(1, '咸宁市霁澄茶业有限公司')]);
      expect(await namesLike('xinghuishipin')).not.toContain('咸宁市霁澄茶业有限公司');
      expect((await namesLike('jichengchaye'))[0]).toBe('咸宁市霁澄茶业有限公司');
      await remove([documentFixture(1, '').uscc]);
      expect(await namesLike('jichengchaye')).toEqual([]);
    });

    it('a name without its place is borne by those, too, whose place stands within it', async () => {
      await put([documentFixture(8, '赤壁市鑫源餐饮管理有限公司')]);
      const { hits, total, similar } = await search('鑫源餐饮管理有限公司');
      expect([total, similar]).toEqual([1, 1]);
      expect(hits.map(({ document }) => document.name)).toEqual([
        '赤壁市鑫源餐饮管理有限公司',
        '赤壁鑫源（咸宁）餐饮管理有限公司',
      ]);
    });

    it('an enterprise of the place asked for comes before one whose name only bears the same 字号', async () => {
      await put([
        documentFixture(8, '湖北砚棠食品有限公司', { region: '421202', regionName: '咸安区' }),
        documentFixture(9, '咸宁砚棠食品有限公司', { region: '421281', regionName: '赤壁市' }),
      ]);
      const asked = await search('赤壁市砚棠食品');
      expect(asked).toMatchObject({ total: 0, similar: 2 });
      expect(asked.hits.map(({ document }) => document.name)).toEqual(['咸宁砚棠食品有限公司', '湖北砚棠食品有限公司']);
      expect(asked.hits.every(({ matched }) => matched.on === 'name' && !matched.exact)).toBe(true);
      expect(await namesLike('咸安砚棠食品')).toEqual(['湖北砚棠食品有限公司', '咸宁砚棠食品有限公司']);
    });

    it('words of an address find who is registered there, behind names, and never as a hit by name', async () => {
      await put([
        documentFixture(8, '嘉鱼县云岫小吃店', { address: '湖北省咸宁市嘉鱼县沙洲大道117号' }),
        documentFixture(9, '咸宁市澄霁书店', { address: '湖北省咸宁市咸安区沙洲大道5号' }),
        documentFixture(10, '嘉鱼县沙洲大道茶馆'),
      ]);
      const byNumber = await search('嘉鱼县沙洲大道117号');
      expect(byNumber).toMatchObject({ total: 0, similar: 1 });
      expect(byNumber.hits[0]).toMatchObject({
        document: { name: '嘉鱼县云岫小吃店' },
        matched: { on: 'address', how: 'part', exact: false },
      });
      const byRoad = await search('沙洲大道');
      expect(byRoad.total).toBe(1);
      expect(byRoad.hits.map(({ document }) => document.name)).toEqual([
        '嘉鱼县沙洲大道茶馆',
        '咸宁市澄霁书店',
        '嘉鱼县云岫小吃店',
      ]);
      expect((await namesLike('小吃 沙洲大道'))[0]).toBe('嘉鱼县云岫小吃店');
      expect(await namesLike('沙洲大道118号')).not.toContain('嘉鱼县云岫小吃店');
    });

    it('a filter narrows what is like the text as well', async () => {
      await put([documentFixture(8, '嘉鱼县星辉食品厂', { region: '421221', fields: ['food'] })]);
      expect(await namesLike('星惠食品', { region: '421221' })).toEqual(['嘉鱼县星辉食品厂']);
      expect(await namesLike('xinghui', { field: 'food', region: '421202' })).toEqual([]);
    });

    it('asked for the first rows only, answers the same ones', async () => {
      for (const text of ['星辉', '星惠食品', 'xinghui', '澄砚电梯']) {
        const [whole, quick] = [await search(text, { limit: 8 }), await search(text, { limit: 8, quick: true })];
        expect(quick.hits).toEqual(whole.hits);
      }
    });
  });
}
