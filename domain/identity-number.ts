import { isCalendarDate } from './date.ts';
import { isUscc } from './identifiers/uscc.ts';

// GB/T 2260 provinces, and 8 and 9 for residents of Hong Kong, Macao and Taiwan and for foreigners with permanent residence.
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const LIKELY = /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9X]$/;

/**
 * Whether the text is a citizen's identity number (公民身份号码, GB 11643-1999): 17 digits and a check character, with a province
 * and a day of birth that exist. Only used to keep such numbers out of publication.
 * @example isIdentityNumber18('11010519491231002X') // true, the example of the standard
 */
export function isIdentityNumber18(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text) || !beginsLikeIdentityNumber(text)) return false;
  return checkCharacterOf(text) === text.slice(17).toUpperCase();
}

/**
 * Whether the first 17 characters are digits with a province and a day of birth that exist. They identify a person whatever the
 * 18th is: it can be computed, so one that is masked, missing or mistyped hides nobody.
 * @example beginsLikeIdentityNumber('11010519491231002*') // true
 */
export function beginsLikeIdentityNumber(text: string): boolean {
  if (!/^\d{17}/.test(text) || !PROVINCES.test(text)) return false;
  return isBirthDate(text.slice(6, 10), text.slice(10, 12), text.slice(12, 14));
}

/**
 * Whether the text has the form of an identity number of the first generation: 15 digits, province, day of birth in the 20th
 * century. It has no check digit.
 * @example isIdentityNumber15('110105491231002') // true
 */
export function isIdentityNumber15(text: string): boolean {
  if (!/^\d{15}$/.test(text) || !PROVINCES.test(text)) return false;
  return isBirthDate(`19${text.slice(6, 8)}`, text.slice(8, 10), text.slice(10, 12));
}

/**
 * Whether an 18-character text may be a citizen's identity number. Such a number is written in the alphabet of the unified code, so a
 * slip can put it in that column, or change its check digit: it still counts, unless the text is a valid unified code. The doubt is
 * held in the person's favour.
 * @example mayBeIdentityNumber18('91421200MA0XN00A4C') // false
 */
export function mayBeIdentityNumber18(text: string): boolean {
  if (!LIKELY.test(text)) return false;
  return !isUscc(text) || checkCharacterOf(text) === text.charAt(17);
}

function checkCharacterOf(text: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
  return CHECK_CHARACTERS[sum % 11];
}

function isBirthDate(year: string, month: string, day: string): boolean {
  return year < '2030' && isCalendarDate(`${year}-${month}-${day}`);
}
