import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { CONTESTED_READINGS } from '#search-index/contested-readings.ts';
import { knownSyllables, readingsOf, readText } from '#search-index/pinyin.ts';
import { STEM_READINGS } from '#search-index/stem-readings.ts';

const first = (text: string) =>
  readText(text)
    .map(([reading]) => reading)
    .join(' ');

describe('how characters are read', () => {
  it('knows the stems that are misread inside names, first in their own reading, and the guess beside it', () => {
    for (const [stem, readings] of STEM_READINGS) expect([stem, first(stem)]).toEqual([stem, readings]);
    expect(first('咸宁市闵行乐清什邡歙县商行')).toBe('xian ning shi min hang yue qing shi fang she xian shang hang');
    for (const [character, syllable] of ['行 xing', '都 dou', '六 liu', '莘 shen', '会 hui'].map((one) =>
      one.split(' '),
    )) {
      expect(readingsOf(character ?? '')).toContain(syllable);
    }
  });

  it('has every contested reading, once', () => {
    for (const [character = '', ...syllables] of CONTESTED_READINGS.map((line) => line.split(' '))) {
      const readings = readingsOf(character);
      expect(readings).toEqual(expect.arrayContaining(syllables));
      expect(new Set(readings).size).toBe(readings.length);
      expect(syllables.every((one) => knownSyllables().has(one))).toBe(true);
    }
  });

  it('agrees with pinyin-pro on ordinary words', () => {
    const words =
      '食品餐饮贸易粮油茶业酒店机械电梯锅炉科技生物农业药房医疗化妆品检测物流建筑装饰广告示例星辉鑫源华瑞金恒宏泰'.match(
        /../g,
      ) ?? [];
    for (const word of words) {
      expect([word, first(word)]).toEqual([word, pinyin(word, { toneType: 'none', v: true })]);
    }
  });

  it('reads ü as v, and letters, digits and unknown characters as themselves', () => {
    expect(first('绿女a1𠮷')).toBe('lv nv a 1 𠮷');
  });
});
