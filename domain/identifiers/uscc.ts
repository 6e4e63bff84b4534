/**
 * 统一社会信用代码, the unified social credit code of every organisation (GB 32100-2015). 18 characters:
 *
 *     9 1 421200 MA0XN00A4 C
 *     │ │ │      │         └ check digit: (31 − Σ value × weight mod 31) mod 31
 *     │ │ │      └ 9  subject code (an organisation code after GB 11714)
 *     │ │ └ 6  administrative division of the registering authority
 *     │ └ 1  kind of organisation within the department (under 9: 1 enterprise, 2 individual business, 3 cooperative)
 *     └ 1  registering department (1 staffing office, 5 civil affairs, 9 market regulation, Y other, …)
 *
 * The alphabet has 31 characters: digits and capitals without I, O, S, V, Z. Weights are powers of 3 modulo 31.
 * Department and division are described by lists that change, so they are read but never a reason to refuse a code,
 * and letters may stand anywhere. Imports siblings only: it runs in a reader's browser.
 */
import { compactText } from './compact-text.ts';

/** A code in its normal form (capitals, half-width, nothing between the characters). */
export type Uscc = string & { readonly __brand: 'Uscc' };

/** The five parts of a code, as written; nothing is looked up. */
export type UsccParts = {
  readonly department: string;
  readonly category: string;
  readonly region: string;
  readonly organisationCode: string;
  readonly check: string;
};

/** What a text is, seen as a code. `position` counts from 1 in the normalised text. */
export type UsccExplanation =
  | { readonly kind: 'ok'; readonly uscc: Uscc }
  | { readonly kind: 'wrong-length'; readonly length: number }
  | {
      readonly kind: 'bad-character';
      readonly position: number;
      readonly character: string;
      readonly suggestion?: string;
    }
  | { readonly kind: 'bad-check-digit'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'looks-like-number' };

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
// Value of each ASCII character, -1 for those outside the alphabet.
const VALUES = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const SHAPE = new RegExp(`^[${ALPHABET}]{18}$`);

// The standard left these letters out because they are read as the characters beside them.
const READ_AS: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2', V: 'U' };

// Characters taken for one another on print, on screen and by text recognition; each pair counts both ways.
const CONFUSED = [
  '0D',
  '0Q',
  '0U',
  '17',
  '1L',
  '1T',
  '2R',
  '35',
  '38',
  '4A',
  '56',
  '5B',
  '6G',
  '68',
  '6B',
  '7T',
  '7Y',
  '8B',
  '89',
  '9G',
  '9P',
  'CG',
  'DQ',
  'EF',
  'FP',
  'HN',
  'HM',
  'KX',
  'MN',
  'MW',
  'PR',
  'UW',
  'UY',
  'XY',
];
const NEAR_LIMIT = 5;

// A spreadsheet that took the code for a number: 9.11421E+17, 914212000000000000.00, or digits cut to fifteen places.
const NUMBER_DRESS = /^\d(?:\.\d+)?E\+?\d+$|^\d+\.0*$/i;
const CUT_TO_FIFTEEN_PLACES = /^\d{15}000$/;

/**
 * The one way a code is written: invisible characters, white space and dashes of every kind removed, full-width made
 * half-width, lower case raised. Nothing is corrected: a wrong character stays for `explainUscc` to name.
 * @example normaliseUscc(' 91421200-ma0xn00a4c\u200B') // '91421200MA0XN00A4C'
 */
export function normaliseUscc(text: string): string {
  return compactText(text).replaceAll('-', '');
}

/**
 * Whether the text looks like a code: 18 characters of the alphabet, whatever the check digit says. A handful of codes
 * really issued fail their check; the register may know them, typed input may not have them.
 * @example hasUsccShape('91421200MA0XN00A49') // true, though the check digit is wrong
 */
export function hasUsccShape(text: string): boolean {
  return SHAPE.test(text);
}

/**
 * Whether the text is a valid code in its normal form. Normalise first what a person typed.
 * @example isUscc(normaliseUscc('91421200ma0xn00a4c')) // true
 */
export function isUscc(text: string): text is Uscc {
  return hasUsccShape(text) && checkDigitOf(text.slice(0, 17)) === text.slice(17);
}

/**
 * Takes a code apart.
 * @example usccParts(code).region // '421200'
 */
export function usccParts(uscc: Uscc): UsccParts {
  return {
    department: uscc.slice(0, 1),
    category: uscc.slice(1, 2),
    region: uscc.slice(2, 8),
    organisationCode: uscc.slice(8, 17),
    check: uscc.slice(17),
  };
}

/**
 * The check digit that belongs to the first 17 characters: (31 − Σ value × weight mod 31) mod 31, as a character.
 * The outer mod matters: without it the 3 % of codes whose sum is a multiple of 31 have no digit at all.
 * @returns the character, or null if the text is not 17 characters of the alphabet
 * @example checkDigitOf('91421200MA0XN00A4') // 'C'
 */
export function checkDigitOf(first17: string): string | null {
  if (first17.length !== WEIGHTS.length) return null;
  let sum = 0;
  for (let place = 0; place < WEIGHTS.length; place += 1) {
    const value = VALUES[first17.charCodeAt(place)] ?? -1;
    if (value < 0) return null;
    sum += value * (WEIGHTS[place] ?? 0);
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Says what a text is, seen as a code: a valid one, or the first thing wrong with it. Normalises by itself.
 * A spreadsheet's number is named before its length, because no retyping of a single character mends it.
 * @example explainUscc('9142120OMA0XN00A4C') // { kind: 'bad-character', position: 8, character: 'O', suggestion: '0' }
 */
export function explainUscc(text: string): UsccExplanation {
  const code = normaliseUscc(text);
  if (isUscc(code)) return { kind: 'ok', uscc: code };
  if (NUMBER_DRESS.test(code) || CUT_TO_FIFTEEN_PLACES.test(code)) return { kind: 'looks-like-number' };
  const characters = Array.from(code);
  if (characters.length !== 18) return { kind: 'wrong-length', length: characters.length };
  for (const [index, character] of characters.entries()) {
    if (ALPHABET.includes(character)) continue;
    const suggestion = READ_AS[character];
    const fault = { kind: 'bad-character', position: index + 1, character } as const;
    return suggestion === undefined ? fault : { ...fault, suggestion };
  }
  return { kind: 'bad-check-digit', expected: checkDigitOf(code.slice(0, 17)) ?? '', actual: code.slice(17) };
}

function swap(code: string, at: number): string {
  return code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
}

function confusedWith(character: string): string[] {
  return CONFUSED.filter((pair) => pair.includes(character)).map((pair) => pair.replace(character, ''));
}

/**
 * Valid codes that a slip of the eye or the hand turns into this text: letters the alphabet lacks read as the characters
 * they resemble, then one neighbouring pair exchanged, then one character taken for another. At most five, likeliest
 * first; none if the text is valid already or is not 18 characters long. A suggestion for a person, never a correction.
 * @example nearUsccs('9142120OMAOXN00A4C') // ['91421200MA0XN00A4C']
 */
export function nearUsccs(text: string): Uscc[] {
  const typed = normaliseUscc(text);
  const code = typed.replace(/[IOSZV]/g, (letter) => READ_AS[letter] ?? letter);
  if (isUscc(typed) || !hasUsccShape(code)) return [];
  if (isUscc(code)) return [code];
  const found = new Set<Uscc>();
  const consider = (candidate: string): void => {
    if (found.size < NEAR_LIMIT && isUscc(candidate)) found.add(candidate);
  };
  for (let at = 0; at < 17; at += 1) consider(swap(code, at));
  for (let at = 0; at < 18; at += 1) {
    for (const other of confusedWith(code.charAt(at))) consider(code.slice(0, at) + other + code.slice(at + 1));
  }
  return [...found];
}
