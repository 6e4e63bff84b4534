import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#search-index/fold.ts';
import { anyText } from './any-text.ts';

describe('the form in which names and queries meet', () => {
  it('has no width, case, brackets, punctuation, spaces, marks or invisible characters', () => {
    expect(foldText('ＡＢＣ（咸宁）食品\u3000有限公司')).toBe('abc咸宁食品有限公司');
    expect(foldText('【甲】[乙]〔丙〕·丁、戊—己')).toBe('甲乙丙丁戊己');
    expect(foldText('\uFEFF咸\u200B宁\u202E市\uFE0F')).toBe('咸宁市');
    expect(foldText('Caf\u00e9 cafe\u0301')).toBe('cafécafé');
  });

  it('keeps characters beyond the basic plane and drops halves of them', () => {
    expect(foldText('𠮷祥')).toBe('𠮷祥');
    expect(foldText('\uD842祥\uDFB7')).toBe('祥');
  });

  it('makes compatibility forms of a character that character', () => {
    expect(foldText('\uF9D1⼀①')).toBe('六一1');
  });

  it('of any text holds letters and digits only, and folding again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldText(text);
        expect(folded).toMatch(/^[\p{L}\p{N}]*$/u);
        expect(foldText(folded)).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });

  it('of Chinese text never depends on what stands beside it', () => {
    const han = fc.string({ unit: fc.constantFrom('咸', '宁', '（', ' ', 'Ａ', '９', '𠮷', '·') });
    fc.assert(
      fc.property(han, han, (a, b) => {
        expect(foldText(a + b)).toBe(foldText(a) + foldText(b));
      }),
    );
  });
});
