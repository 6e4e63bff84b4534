import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigitMod1110 } from '#domain/identifiers/mod-11-10.ts';

const thirteen = fc.stringMatching(/^\d{13}$/);

test('worked example: 1074403070499 has the check digit 4 (GB/T 17710)', () => {
  expect(checkDigitMod1110('1074403070499')).toBe('4');
});

test('every substitution of one digit is noticed', () => {
  fc.assert(
    fc.property(thirteen, fc.nat({ max: 12 }), fc.nat({ max: 9 }), (digits, at, other) => {
      fc.pre(digits.charAt(at) !== String(other));
      const changed = `${digits.slice(0, at)}${other}${digits.slice(at + 1)}`;
      expect(checkDigitMod1110(changed)).not.toBe(checkDigitMod1110(digits));
    }),
  );
});

test.each(['', '12A', ' 12', '１２', '-1'])('%j has no check digit', (text) => {
  expect(checkDigitMod1110(text)).toBeNull();
});
