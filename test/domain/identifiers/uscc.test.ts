import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkDigitOf,
  explainUscc,
  hasUsccShape,
  isUscc,
  nearUsccs,
  normaliseUscc,
  usccParts,
} from '#domain/identifiers/uscc.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const character = fc.constantFrom(...ALPHABET);
const body = fc.string({ unit: character, minLength: 17, maxLength: 17 });
const validCode = body.map((first17) => first17 + checkDigitOf(first17));

const STANDARD_EXAMPLES = [
  '91110000600037341L',
  '91440300L83341734R',
  '914403003429409755',
  '914403006990676707',
  '91230500MA1B3N1N2M',
  '91330203674737244W',
  '91330000755918469E',
  '11230500001755309F',
];
const FICTIONAL = [
  '91421200MA0XN00A4C',
  '91421202MA0XN00B24',
  '92421202MA0XN00C0U',
  '93421221MA0XN00D96',
  '91421281MA0XN00E74',
  '91421223MA0XN00F5Y',
  '11421200XN0000004Q',
];

describe('a code whose check digit is right (GB 32100-2015)', () => {
  test.each([...STANDARD_EXAMPLES, ...FICTIONAL])('%s is valid', (code) => {
    expect(isUscc(code)).toBe(true);
    expect(explainUscc(code)).toEqual({ kind: 'ok', uscc: code });
    expect(nearUsccs(code)).toEqual([]);
  });

  test('worked example: Σ = 538, 31 − 538 mod 31 = 20, the letter L', () => {
    expect(checkDigitOf('91110000600037341')).toBe('L');
  });

  test('worked example: Σ = 1308, 31 − 1308 mod 31 = 25, the letter R', () => {
    expect(checkDigitOf('91440300L83341734')).toBe('R');
  });

  test('a sum that is a multiple of 31 gives the digit 0', () => {
    expect(isUscc('91110000NRY7JJPWE0')).toBe(true);
    expect(isUscc('91110000C8QC0L7G40')).toBe(true);
    expect(checkDigitOf('00000000000000000')).toBe('0');
  });

  test('every check digit occurs, 0 no rarer than the others', () => {
    const seen = new Map<string, number>();
    for (const last of ALPHABET) {
      const digit = checkDigitOf(`91421200MA0XN00A${last}`) ?? '';
      seen.set(digit, (seen.get(digit) ?? 0) + 1);
    }
    expect([...seen.keys()].toSorted().join('')).toBe(ALPHABET);
  });

  test('no department, kind or division is refused; letters may stand in the first eight places', () => {
    fc.assert(
      fc.property(validCode, (code) => {
        expect(isUscc(code)).toBe(true);
        expect(hasUsccShape(code)).toBe(true);
      }),
    );
  });

  test('is taken apart into its five parts', () => {
    const code = normaliseUscc('91421200MA0XN00A4C');
    expect(isUscc(code) && usccParts(code)).toEqual({
      department: '9',
      category: '1',
      region: '421200',
      organisationCode: 'MA0XN00A4',
      check: 'C',
    });
  });
});

describe('the dress a code comes in', () => {
  const dressed = fc.tuple(validCode, fc.array(fc.nat(), { minLength: 18, maxLength: 18 })).map(([code, dice]) => {
    const fillers = [
      '',
      '',
      ' ',
      '-',
      '\u200B',
      '\u3000',
      '—',
      '\u00A0',
      '\uFEFF',
      '－',
      '\u2011',
      '\u202A',
      '\t',
      '\u2212',
    ];
    const text = Array.from(code, (letter, index) => {
      const die = dice[index] ?? 0;
      const cased = die % 2 === 0 ? letter : letter.toLowerCase();
      const wide = die % 3 === 0 ? String.fromCharCode(cased.charCodeAt(0) + 0xfee0) : cased;
      return wide + (fillers[die % fillers.length] ?? '');
    });
    return { code, text: text.join('') };
  });

  test('any valid code in any dress is the same valid code', () => {
    fc.assert(
      fc.property(dressed, ({ code, text }) => {
        expect(normaliseUscc(text)).toBe(code);
        expect(explainUscc(text)).toEqual({ kind: 'ok', uscc: code });
      }),
    );
  });

  test('a code in a dress is not the code itself until it is normalised', () => {
    expect(isUscc('91421200ma0xn00a4c')).toBe(false);
    expect(isUscc(' 91421200MA0XN00A4C')).toBe(false);
    expect(isUscc('91421200MA0XN00A4C\n')).toBe(false);
  });

  test('normalising twice changes nothing, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseUscc(text);
        expect(normaliseUscc(once)).toBe(once);
      }),
    );
  });
});

describe('a code mistyped', () => {
  test('every substitution of one character is noticed', () => {
    fc.assert(
      fc.property(validCode, fc.nat({ max: 17 }), character, (code, at, other) => {
        fc.pre(code.charAt(at) !== other);
        expect(isUscc(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      }),
    );
  });

  test('every exchange of two neighbours is noticed, and undone by the suggestions', () => {
    fc.assert(
      fc.property(validCode, fc.nat({ max: 16 }), (code, at) => {
        fc.pre(code.charAt(at) !== code.charAt(at + 1));
        const typed = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        expect(isUscc(typed)).toBe(false);
        expect(nearUsccs(typed)).toContain(code);
      }),
    );
  });

  test('suggestions are valid, different from one another, and at most five', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 18, maxLength: 18 }), (text) => {
        const near = nearUsccs(text);
        expect(near.length).toBeLessThanOrEqual(5);
        expect(new Set(near).size).toBe(near.length);
        expect(near.every(isUscc)).toBe(true);
      }),
    );
  });

  test('letters the alphabet lacks are read as what they resemble, wherever they stand', () => {
    expect(nearUsccs('9142I2OOMAOXNOOA4C')).toEqual(['91421200MA0XN00A4C']);
    expect(nearUsccs('91421200MA0XN00A4')).toEqual([]);
    expect(nearUsccs('咸宁示例食品有限公司')).toEqual([]);
  });

  test.each([
    ['9I421200MA0XN00A4C', 2, 'I', '1'],
    ['9142120OMA0XN00A4C', 8, 'O', '0'],
    ['91421200MAOXN00A4C', 11, 'O', '0'],
    ['S1421200MA0XN00A4C', 1, 'S', '5'],
    ['914Z1200MA0XN00A4C', 4, 'Z', '2'],
    ['92421202MA0XN00C0V', 18, 'V', 'U'],
  ])('%s: place %i is %s, probably %s', (text, position, wrong, suggestion) => {
    expect(explainUscc(text)).toEqual({ kind: 'bad-character', position, character: wrong, suggestion });
  });

  test('a character nothing resembles is named without a suggestion', () => {
    expect(explainUscc('91421200MA0XN00A𠮷C')).toEqual({ kind: 'bad-character', position: 17, character: '𠮷' });
  });

  test('a wrong check digit names the right one', () => {
    expect(explainUscc('91421200MA0XN00A49')).toEqual({ kind: 'bad-check-digit', expected: 'C', actual: '9' });
    expect(hasUsccShape('91421200MA0XN00A49')).toBe(true);
  });

  test.each([
    ['', 0],
    ['91421200MA0XN00A4', 17],
    ['91421200MA0XN00A4CC', 19],
    ['421200000000001', 15],
  ])('%j has the wrong length', (text, length) => {
    expect(explainUscc(text)).toEqual({ kind: 'wrong-length', length });
  });

  test.each(['9.11421E+17', '9.11421e17', '９．１１Ｅ+17', '914212000000000000.00', '914403003429409000'])(
    '%s was turned into a number by a spreadsheet',
    (text) => {
      expect(explainUscc(text)).toEqual({ kind: 'looks-like-number' });
    },
  );

  test('a check digit belongs to seventeen characters of the alphabet only', () => {
    expect(checkDigitOf('91421200MA0XN00A')).toBeNull();
    expect(checkDigitOf('9142120OMA0XN00A4')).toBeNull();
  });
});
