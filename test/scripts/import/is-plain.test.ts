import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripInvisible } from '#domain/text-width.ts';
import { isMissing } from '#scripts/import/parse/is-missing.ts';
import { isPlain } from '#scripts/import/parse/is-plain.ts';

describe('a cell that is taken as it stands', () => {
  it('holds no character that cleaning takes out, and no white space', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      if (!isPlain(character)) continue;
      expect(stripInvisible(character), `U+${code.toString(16)}`).toBe(character);
      expect(/\s/u.test(character), `U+${code.toString(16)}`).toBe(false);
    }
  });

  it('covers what departments write: 汉字, codes, numbers, brackets and full-width forms', () => {
    expect(isPlain('（赤壁）市监处罚〔2025〕179号，《食品安全法》第一百二十四条；ＡＢＣ１２３。')).toBe(true);
  });

  it.each([' 咸宁', '咸\n宁', '咸宁\u200B', '咸\u3000宁', '\uFEFF咸宁', '\uD842'])('is not %j', (text) => {
    expect(isPlain(text)).toBe(false);
  });
});

describe('a cell that says there is no value', () => {
  const MARKS = ['', '/', '//', '／', '\\', '-', '--', '－', '—', '——', '–', '无', '暂无', '不详', '未知', '空'];
  const WORDS = ['nan', 'null', 'none', 'n/a'];

  it('is one of the marks in either case, whatever white space is about it, and nothing else', () => {
    const known = new Set([...MARKS, ...WORDS]);
    const parts = fc.constantFrom(
      ...MARKS,
      ...WORDS,
      'NaN',
      'NULL',
      'None',
      'N/A',
      ' ',
      '\u3000',
      '\u00a0',
      '\uFEFF',
      '无锡',
      'x',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 3 }), (list) => {
        const text = list.join('');
        const expected = text.length > 8 ? text.trim() === '' : known.has(text.trim().toLowerCase());
        expect(isMissing(text)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
