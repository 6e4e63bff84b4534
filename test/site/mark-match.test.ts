import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMatch } from '#site/data/mark-match.ts';

describe('the marked part of a name', () => {
  it('width and case make no difference', () => {
    expect(markMatch('示例ＡＢ食品', 'ab')).toEqual([
      { text: '示例', hit: false },
      { text: 'ＡＢ', hit: true },
      { text: '食品', hit: false },
    ]);
  });

  it('the parts joined are always the name, whatever the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, query) => {
        expect(
          markMatch(name, query)
            .map(({ text }) => text)
            .join(''),
        ).toBe(name);
      }),
    );
  });
});
