import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { foldScript } from '#search-index/script-variants.ts';
import { anyText } from './any-text.ts';

describe('the script in which names and queries meet', () => {
  it('makes traditional and variant characters the simplified one', () => {
    expect(foldScript('咸寧市鎮興飯莊（總店）')).toBe('咸宁市镇兴饭庄总店');
    expect(foldScript('臺灣後麯穀裏峯羣衆邨菓堃乾')).toBe('台湾后曲谷里峰群众村果坤干');
  });

  it('takes the tones from pinyin, and reads ü as v', () => {
    expect(foldScript('Yàntáng shípǐn')).toBe('yantangshipin');
    expect(foldScript('lǜ nǚ lüe e\u0301')).toBe('lvnvlvee');
  });

  it('agrees with OpenCC on names in traditional script', () => {
    const traditional = Converter({ from: 'cn', to: 't' });
    for (const name of [
      '星辉餐饮管理有限公司',
      '华润万家超市',
      '鑫隆机械设备制造厂',
      '云梦县粮油贸易商行',
      '丰泽农业发展',
    ]) {
      expect(foldScript(traditional(name))).toBe(name);
    }
  });

  it('of any text keeps the number of characters, and folding again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldScript(text);
        expect(foldScript(folded)).toBe(folded);
      }),
      { numRuns: 300 },
    );
  });
});
