import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactText } from '#domain/identifiers/compact-text.ts';
import { normaliseDocumentNumber } from '#domain/identifiers/document-number.ts';
import { normaliseLicenceNumber } from '#domain/identifiers/licence-number.ts';
import { stripInvisible, toHalfWidth } from '#domain/identifiers/text-width.ts';

/** The rules one after the other, for a text of any kind. */
function compactByRules(text: string): string {
  return toHalfWidth(stripInvisible(text))
    .replace(/\s+/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

describe('the bare writing of an identifier', () => {
  it('follows the rules for every character there is', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      if (compactText(character) !== compactByRules(character)) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('follows the rules for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(compactText(text)).toBe(compactByRules(text));
      }),
    );
  });
});

describe('a number that is in order already', () => {
  const organ = fc.constantFrom('赤壁市监处罚', '咸市监许准', '鄂XK12', '中', '');
  const year = fc.integer({ min: 1890, max: 2110 });
  const serial = fc.oneof(fc.integer({ min: 0, max: 999_999_999 }).map(String), fc.constantFrom('0179', '第9', '7-1'));
  const end = fc.constantFrom('号', '号之一', '', '第');

  it('is written as the same number in other brackets is', () => {
    fc.assert(
      fc.property(organ, year, serial, end, (...[first, digits, last, tail]) => {
        const hexagonal = `${first}〔${digits}〕${last}${tail}`;
        // A space keeps the text from being taken as it stands.
        expect(normaliseDocumentNumber(hexagonal)).toBe(
          normaliseDocumentNumber(`${first} 〔${digits}〕${last}${tail}`),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is written as the same licence number with marks in it is', () => {
    fc.assert(
      fc.property(fc.constantFrom('SC', 'JY', 'YB', 'QS', 'SX'), fc.nat(), (letters, digits) => {
        expect(normaliseLicenceNumber(`${letters}${digits}`)).toBe(normaliseLicenceNumber(`${letters} ${digits}`));
      }),
    );
  });
});
