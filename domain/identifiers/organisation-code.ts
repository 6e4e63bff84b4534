/**
 * 组织机构代码, the organisation code (GB 11714): eight characters (digits, capitals) and a check character.
 *
 *     MA0XN00A 4
 *     │        └ check: 11 − Σ value × weight mod 11, weights 3 7 9 10 5 8 4 2; 10 is written X, 11 is written 0
 *     └ subject, letters counted A = 10 … Z = 35
 *
 * It lives on as places 9 to 17 of the unified social credit code. Old files write it with a hyphen before the check.
 * Codes with a wrong check character are in real use, so a failed check is advice, never a reason to refuse.
 */
import { compactText } from './compact-text.ts';

/** A nine-character organisation code in its normal form, without hyphen. */
export type OrganisationCode = string & { readonly __brand: 'OrganisationCode' };

/** What a text is, seen as an organisation code. `check-differs` is a code all the same. */
export type OrganisationCodeExplanation =
  | { readonly kind: 'ok'; readonly code: OrganisationCode }
  | {
      readonly kind: 'check-differs';
      readonly code: OrganisationCode;
      readonly expected: string;
      readonly actual: string;
    }
  | { readonly kind: 'wrong-length'; readonly length: number }
  | { readonly kind: 'bad-character'; readonly position: number; readonly character: string };

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

function checkOf(subject: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number.parseInt(subject.charAt(index), 36), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/**
 * The one way a code is written: half-width capitals, no hyphen, no white space.
 * @example normaliseOrganisationCode('ma0xn00a-4') // 'MA0XN00A4'
 */
export function normaliseOrganisationCode(text: string): string {
  return compactText(text).replaceAll('-', '');
}

/**
 * Whether the text is an organisation code in its normal form; the check character is not judged.
 * @example isOrganisationCode('MA0XN00A4') // true
 */
export function isOrganisationCode(text: string): text is OrganisationCode {
  return /^[0-9A-Z]{8}[0-9X]$/.test(text);
}

/**
 * Says what a text is, seen as an organisation code. Normalises by itself.
 * @example explainOrganisationCode('MA0XN00A5') // { kind: 'check-differs', …, expected: '4', actual: '5' }
 */
export function explainOrganisationCode(text: string): OrganisationCodeExplanation {
  const code = normaliseOrganisationCode(text);
  if (isOrganisationCode(code)) {
    const expected = checkOf(code);
    const actual = code.charAt(8);
    return expected === actual ? { kind: 'ok', code } : { kind: 'check-differs', code, expected, actual };
  }
  const characters = Array.from(code);
  if (characters.length !== 9) return { kind: 'wrong-length', length: characters.length };
  const index = characters.findIndex((character, at) => !(at < 8 ? /[0-9A-Z]/ : /[0-9X]/).test(character));
  return { kind: 'bad-character', position: index + 1, character: characters[index] ?? '' };
}
