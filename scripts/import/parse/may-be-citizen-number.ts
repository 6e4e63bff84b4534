import { isUscc } from '#domain/identifiers/uscc.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const FORM = /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9X]$/;

/**
 * Whether an 18-character text may be a citizen's identity number (GB 11643: region, a day of birth, serial, ISO 7064 MOD 11-2).
 * Such a number is written in the alphabet of the social credit code, so a slip can put it in that column. With a wrong check digit it
 * still counts, unless the text is a valid social credit code: the doubt is held in the person's favour.
 * @example mayBeCitizenNumber('91421200MA0XN00A4C') // false
 */
export function mayBeCitizenNumber(text: string): boolean {
  if (!FORM.test(text)) return false;
  if (!isUscc(text)) return true;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text.charAt(place)), 0);
  return CHECKS.charAt(sum % 11) === text.charAt(17);
}
