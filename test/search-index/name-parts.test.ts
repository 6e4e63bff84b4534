import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { splitName } from '#search-index/name-parts.ts';
import { placeNames } from '#search-index/place-names.ts';

describe('the parts of a name', () => {
  const places = placeNames(xianning);
  const split = (name: string) => splitName(name, places);

  it('sets places before and the organisation form behind apart from the trade name', () => {
    expect(split('咸宁市星星食品有限公司')).toEqual({ place: '咸宁市', core: '星星食品', form: '有限公司' });
    expect(split('咸宁市咸安区星星食品店')).toEqual({ place: '咸宁市咸安区', core: '星星食品店', form: '' });
    expect(split('赤壁星星茶农民专业合作社').core).toBe('星星茶');
    expect(split('湖北咸宁星星食品有限公司')).toMatchObject({ place: '湖北咸宁', core: '星星食品' });
    expect(split('通山（县）老街股份有限公司')).toMatchObject({ place: '通山县', core: '老街' });
  });

  it('never leaves nothing of a name, and its parts together are the name', () => {
    for (const name of ['有限公司', '咸宁市', '咸宁', '咸宁市有限公司', '公司', '']) {
      const { place, core, form } = split(name);
      expect(place + core + form).toBe(name);
      expect(core === '').toBe(name === '');
    }
  });

  it('knows the longest place first, also without 市, 县 or 区', () => {
    expect(places).toEqual(expect.arrayContaining(['咸宁市', '咸宁', '嘉鱼县', '嘉鱼', '咸宁市咸安区']));
    expect(places.indexOf('咸宁市')).toBeLessThan(places.indexOf('咸宁'));
    expect(split('某地星星有限公司').place).toBe('');
  });
});
