import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMatch } from '#site/data/mark-match.ts';

describe('the marked part of a name', () => {
  it('is what the search says it met', () => {
    expect(markMatch('示例ＡＢ食品', [[2, 4]])).toEqual([
      { text: '示例', hit: false },
      { text: 'ＡＢ', hit: true },
      { text: '食品', hit: false },
    ]);
  });

  it('the parts joined are always the name, whatever the ranges', () => {
    const range = fc.tuple(fc.integer({ min: -3, max: 20 }), fc.integer({ min: -3, max: 20 }));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(range), (name, ranges) => {
        expect(
          markMatch(name, ranges)
            .map(({ text }) => text)
            .join(''),
        ).toBe(name);
      }),
    );
  });
});
