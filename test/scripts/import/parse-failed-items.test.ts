import { describe, expect, it } from 'vitest';
import { maskNumbers } from '#scripts/import/mask-numbers.ts';
import { parseJoinedItems } from '#scripts/import/parse/parse-failed-items.ts';

describe('failed items joined in one cell', () => {
  it('of five samples (n=5) stay one item: the values of the samples are no items', () => {
    expect(
      parseJoinedItems('菌落总数║1.2×10⁵;2.3×10⁵;8.6×10⁴;1.1×10⁵;9.9×10⁴ CFU/g║n=5,c=2,m=10⁴,M=10⁵ CFU/g'),
    ).toEqual([
      { item: '菌落总数', found: '1.2×10⁵;2.3×10⁵;8.6×10⁴;1.1×10⁵;9.9×10⁴ CFU/g', limit: 'n=5,c=2,m=10⁴,M=10⁵ CFU/g' },
    ]);
  });

  it('are several when each line, or each part, joins its own values', () => {
    const two = [
      { item: '霉菌', found: '200', limit: '≤150' },
      { item: '酵母', found: '90', limit: '≤50' },
    ];
    expect(parseJoinedItems('霉菌║200║≤150\n酵母║90║≤50')).toEqual(two);
    expect(parseJoinedItems('霉菌║200║≤150；酵母║90║≤50')).toEqual(two);
  });

  it('that cannot be taken apart with certainty keep their text', () => {
    const text = '霉菌║200;210║≤150；酵母║90║≤50';
    expect(parseJoinedItems(text)).toEqual([{ item: text, found: null, limit: null }]);
  });
});

describe('a file name', () => {
  it('is kept without the number of a person that stands in it', () => {
    expect(maskNumbers('处罚 42122119900101001X.csv')).toBe('处罚 ［数字已遮蔽］.csv');
    expect(maskNumbers('penalty-20261124.csv')).toBe('penalty-20261124.csv');
  });
});
