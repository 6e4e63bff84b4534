import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stripInvisible, toHalfWidth } from '#domain/text-width.ts';

describe('full-width writing', () => {
  test('letters, digits, brackets and the ideographic space become half-width', () => {
    expect(toHalfWidth('９１４２　ＭＡ０Ｘ（ａｚ）～！')).toBe('9142 MA0X(az)~!');
  });

  test('Chinese characters and Chinese punctuation stay', () => {
    expect(toHalfWidth('咸宁〔2025〕、。「」￥')).toBe('咸宁〔2025〕、。「」￥');
  });

  test('every printable ASCII character has one full-width form that comes back to it', () => {
    for (let code = 0x21; code <= 0x7e; code += 1) {
      expect(toHalfWidth(String.fromCharCode(code + 0xfee0))).toBe(String.fromCharCode(code));
    }
  });
});

describe('characters without appearance', () => {
  test.each([
    ['byte order mark', '\uFEFF'],
    ['zero-width space', '\u200B'],
    ['zero-width joiner', '\u200D'],
    ['word joiner', '\u2060'],
    ['right-to-left override', '\u202E'],
    ['isolate', '\u2067'],
    ['soft hyphen', '\u00AD'],
    ['null', '\u0000'],
    ['escape', '\u001B'],
    ['C1 control', '\u0085'],
    ['high half of a broken pair', '\uD842'],
    ['low half of a broken pair', '\uDFB7'],
    ['variation selector', '\uFE0F'],
    ['ideographic variation selector', '\u{E0100}'],
    ['Hangul filler', '\u3164'],
  ])('%s is removed', (_name, character) => {
    expect(stripInvisible(`赤${character}壁`)).toBe('赤壁');
  });

  test('white space and rare characters outside the basic plane stay', () => {
    expect(stripInvisible('𠮷 a\t\r\n\u3000')).toBe('𠮷 a\t\r\n\u3000');
  });

  test('what is left is well formed, and nothing more can be taken away', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = stripInvisible(text);
        expect(once.isWellFormed()).toBe(true);
        expect(stripInvisible(once)).toBe(once);
      }),
    );
  });
});
