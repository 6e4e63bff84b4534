import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { analyseName } from '#search-index/name-analysis.ts';
import { placeNames } from '#search-index/place-names.ts';
import { anyText } from './any-text.ts';

describe('a name taken apart', () => {
  const places = placeNames(xianning);
  const parts = (name: string) => {
    const { region, core, industry, form } = analyseName(name, places);
    return [region, core, industry, form];
  };

  it('sets place, 字号, trade and organisation form apart', () => {
    expect(parts('咸宁市星星食品有限公司')).toEqual(['咸宁市', '星星', '食品', '有限公司']);
    expect(parts('咸宁市咸安区星星食品店')).toEqual(['咸宁市咸安区', '星星', '食品', '店']);
    expect(parts('湖北咸宁星辉餐饮管理股份有限公司')).toEqual(['湖北咸宁', '星辉', '餐饮管理', '股份有限公司']);
    expect(parts('赤壁星星茶农民专业合作社')).toEqual(['赤壁', '星星茶', '', '农民专业合作社']);
    expect(parts('咸安区小李超市（个体工商户）')).toEqual(['咸安区', '小李', '超市', '个体工商户']);
  });

  it('counts a place in brackets to the region, whatever the brackets', () => {
    expect(parts('星辉（咸宁）餐饮有限公司')).toEqual(['咸宁', '星辉', '餐饮', '有限公司']);
    expect(parts('赤壁星星食品[咸宁]有限公司')).toEqual(['赤壁咸宁', '星星', '食品', '有限公司']);
    const { folded, roles } = analyseName('星辉（咸宁）餐饮有限公司', places);
    const region = Array.from(folded).filter((_, at) => roles[at] === 'region');
    expect(region.join('')).toBe('咸宁');
  });

  it('always leaves a 字号, even of a name that is all place, all trade or all form', () => {
    for (const name of ['有限公司', '咸宁市', '食品有限公司', '公司', '超市']) {
      expect(analyseName(name, places).core).not.toBe('');
    }
  });

  it('reads characters without tone, contested ones in every way, and knows initials and short forms', () => {
    const { syllables, initials, variants } = analyseName('咸宁市闵行商行', places);
    expect(syllables.map(([first]) => first).join(' ')).toBe('xian ning shi min hang shang hang');
    expect(syllables[4]).toContain('xing');
    expect(initials).toBe('xnsmhsh');
    expect(variants).toEqual(['闵行商行', '闵行']);
  });

  it('meets traditional and variant characters in the simplified script', () => {
    expect(analyseName('鎮江飯店（總店）', places).folded).toBe('镇江饭店总店');
    expect(analyseName('嘉魚縣鑫鑫邨食品廠', places)).toMatchObject({ region: '嘉鱼县', core: '鑫鑫村', form: '厂' });
  });

  it('of any text has parts that together are its characters, and one role and one reading for each', () => {
    const text = fc.oneof(
      anyText,
      fc.string({ unit: fc.constantFrom(...'咸宁市（）星食品有限公司店'), maxLength: 14 }),
    );
    fc.assert(
      fc.property(text, (name) => {
        const { folded, region, core, industry, form, roles, syllables } = analyseName(name, places);
        const characters = Array.from(folded);
        const sorted = (all: Iterable<string>) => [...all].sort().join('');
        expect(sorted(region + core + industry + form)).toBe(sorted(folded));
        expect([roles.length, syllables.length]).toEqual([characters.length, characters.length]);
        expect(syllables.every((readings) => readings.length > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
