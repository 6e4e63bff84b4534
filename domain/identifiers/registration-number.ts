/**
 * 工商注册号, the registration number used before the unified code (工商行政管理市场主体注册号编制规则, GS 15). 15 digits:
 *
 *     421200 00000001 9
 *     │      │        └ check digit, GB/T 17710 MOD 11,10 over the first 14
 *     │      └ serial within the authority
 *     └ registering authority
 *
 * Older numbers of 13 digits, or with words (企独鄂总字第…号), are not of this form. A failed check is a warning on a
 * historic row, never a reason to refuse.
 */
import { compactText } from './compact-text.ts';
import { checkDigitMod1110 } from './mod-11-10.ts';

/** A 15-digit registration number in its normal form. */
export type RegistrationNumber = string & { readonly __brand: 'RegistrationNumber' };

/** What a text is, seen as a registration number. `check-differs` is a number all the same. */
export type RegistrationNumberExplanation =
  | { readonly kind: 'ok'; readonly number: RegistrationNumber }
  | {
      readonly kind: 'check-differs';
      readonly number: RegistrationNumber;
      readonly expected: string;
      readonly actual: string;
    }
  | { readonly kind: 'wrong-length'; readonly length: number }
  | { readonly kind: 'bad-character'; readonly position: number; readonly character: string };

/**
 * The one way a number is written: half-width digits with nothing between them.
 * @example normaliseRegistrationNumber('4212 0000 0000 019') // '421200000000019'
 */
export function normaliseRegistrationNumber(text: string): string {
  return compactText(text).replaceAll('-', '');
}

/**
 * Whether the text is 15 digits; the check digit is not judged.
 * @example isRegistrationNumber('421200000000019') // true
 */
export function isRegistrationNumber(text: string): text is RegistrationNumber {
  return /^\d{15}$/.test(text);
}

/**
 * Says what a text is, seen as a registration number. Normalises by itself.
 * @example explainRegistrationNumber('42120000') // { kind: 'wrong-length', length: 8 }
 */
export function explainRegistrationNumber(text: string): RegistrationNumberExplanation {
  const number = normaliseRegistrationNumber(text);
  if (isRegistrationNumber(number)) {
    const expected = checkDigitMod1110(number.slice(0, 14)) ?? '';
    const actual = number.slice(14);
    return expected === actual ? { kind: 'ok', number } : { kind: 'check-differs', number, expected, actual };
  }
  const characters = Array.from(number);
  if (characters.length !== 15) return { kind: 'wrong-length', length: characters.length };
  const index = characters.findIndex((character) => !/\d/.test(character));
  return { kind: 'bad-character', position: index + 1, character: characters[index] ?? '' };
}
