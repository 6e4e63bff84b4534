import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigitMod1110 } from '#domain/identifiers/mod-11-10.ts';
import {
  explainRegistrationNumber,
  isRegistrationNumber,
  normaliseRegistrationNumber,
} from '#domain/identifiers/registration-number.ts';

describe('a registration number of fifteen digits', () => {
  test('any with its check digit is accepted in any dress', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{14}$/), (body) => {
        const number = `${body}${checkDigitMod1110(body)}`;
        expect(explainRegistrationNumber(` ${number.slice(0, 6)}-${number.slice(6)}\u200B`)).toEqual({
          kind: 'ok',
          number,
        });
      }),
    );
  });

  test('a wrong check digit is a warning, the number stands', () => {
    const right = checkDigitMod1110('42120000000001') ?? '';
    const wrong = String((Number(right) + 1) % 10);
    const number = `42120000000001${wrong}`;
    expect(isRegistrationNumber(number)).toBe(true);
    expect(explainRegistrationNumber(number)).toEqual({
      kind: 'check-differs',
      number,
      expected: right,
      actual: wrong,
    });
  });

  test('other forms are named', () => {
    expect(normaliseRegistrationNumber('４２１２')).toBe('4212');
    expect(explainRegistrationNumber('4212001234567')).toEqual({ kind: 'wrong-length', length: 13 });
    expect(explainRegistrationNumber('42120000000001O')).toEqual({
      kind: 'bad-character',
      position: 15,
      character: 'O',
    });
  });
});
