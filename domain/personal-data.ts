import { checkDigitMod1110 } from './identifiers/mod-11-10.ts';
import { isUscc } from './identifiers/uscc.ts';
import { isIdentityNumber15, isIdentityNumber18 } from './identity-number.ts';
import { stripInvisible, toHalfWidth } from './text-width.ts';

/** A kind of personal data that may never be published. */
export type PersonalDataKind = 'identity-number' | 'mobile-number' | 'bank-card' | 'vehicle-plate' | 'email-address';

// Digit groups that may belong to one number: '6222 0212 3456 7890', '138-1234-5678'.
const RUN = /[0-9A-Za-z]+(?:[ \t-]{1,2}[0-9A-Za-z]+)*/g;
const MOBILE = /^(?:0{0,2}86)?1[3-9]\d{9}$/;
const EMAIL = /[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63})+/;
// Five places with at least three digits, or six with the letter of a new-energy vehicle at one end.
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·.\s-]?(?:(?=(?:[A-Z]*\d){3})[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[A-HJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[A-HJK])(?![A-Za-z0-9-])/u;
const PLATE_PROVINCE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]/u;
const FEWEST_PLATE_DIGITS = 3;
const FEWEST_NUMBER_DIGITS = 10;
const LABELLED_NUMBER = /(?:批号|批次|编号|条码|条形码|单号|许可证号|备案号|注册号|货号|文号|第)[^0-9A-Za-z]{0,4}$/u;
// A number said to be an account is one, whatever its check digit: ten digits or more.
const ACCOUNT = /(?:[账帐][号户]|卡号)[^0-9\n。；;]{0,20}\d(?:[ -]{0,2}\d){9}/u;
const LONGEST_NUMBER = 21;
const SHORTEST_GROUP = 3;
const DOTTED_MOBILE = /(?<![0-9A-Za-z.])1[3-9]\d[._]\d{4}[._]\d{4}(?![0-9A-Za-z.])/;

function countDigits(text: string): number {
  let count = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) count += 1;
  }
  return count;
}

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const weighed = place % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

function kindOfNumber(number: string, labelled: boolean): PersonalDataKind | null {
  if (number.length === 18 && isIdentityNumber18(number)) {
    // A code of department 9 may by chance read as an identity number; no identity number may be taken for a code of 1.
    return number.startsWith('9') && isUscc(number) ? null : 'identity-number';
  }
  if (!/^\d+$/.test(number) || labelled) return null;
  if (MOBILE.test(number)) return 'mobile-number';
  if (number.length === 15 && isIdentityNumber15(number)) {
    return checkDigitMod1110(number.slice(0, 14)) === number.slice(14) ? null : 'identity-number';
  }
  if (number.length >= 16 && number.length <= 19 && /^[3-69]/.test(number) && isLuhn(number)) {
    return number.length === 18 && isUscc(number) ? null : 'bank-card';
  }
  return null;
}

// A word of letters and digits is an identifier (SC…, TS…, a USCC), unless the letters only introduce a number: tel13812345678.
function numberIn(group: string): string {
  if (/^\d+[Xx]?$/.test(group)) return group;
  return /^[A-Za-z]{1,8}((?:86)?1[3-9]\d{9}|\d{17}[\dXx])$/.exec(group)?.[1] ?? '';
}

function kindsInRun(run: string, labelled: boolean): PersonalDataKind[] {
  const groups = run.split(/[ \t-]+/).map(numberIn);
  const found: PersonalDataKind[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    let number = '';
    for (let last = first; last < groups.length; last += 1) {
      const group = groups[last] ?? '';
      if (group === '') break;
      number += group;
      if (number.length > LONGEST_NUMBER) break;
      const kind = kindOfNumber(number, labelled && first === 0);
      if (kind !== null) found.push(kind);
      // A shorter group is a month or a day: numbers are not written in such pieces.
      if (group.length < SHORTEST_GROUP) break;
    }
  }
  return found;
}

/**
 * The kinds of personal data a free text contains: identity numbers of 18 (birth date and check digit) and 15 digits, mobile
 * numbers, bank cards (Luhn) and numbers said to be an account, vehicle plates, e-mail addresses; in full width and with spaces or hyphens inside too.
 * Unified codes, licence, document, registration and batch numbers are none of these. Names of persons are not recognised.
 * Basis: Order 45 Art. 6, 个人信息保护法 Arts. 6 and 34. A hit blocks publication until a person has looked.
 * @example findPersonalData('联系电话：１３８ １２３４ ５６７８') // ['mobile-number']
 */
export function findPersonalData(text: string): readonly PersonalDataKind[] {
  // Most texts are dates, numbers of documents and words; a look at their digits tells, without a copy of the text.
  const digits = countDigits(text);
  const mayHoldPlate = digits >= FEWEST_PLATE_DIGITS && PLATE_PROVINCE.test(text);
  const mayHoldEmail = /[@＠]/.test(text);
  if (digits < FEWEST_NUMBER_DIGITS && !mayHoldPlate && !mayHoldEmail) return [];
  const plain = toHalfWidth(stripInvisible(text)).replace(/[\p{Pd}\u2212]/gu, '-');
  const found = new Set<PersonalDataKind>();
  for (const run of plain.matchAll(RUN)) {
    if (run[0].length < 11) continue;
    const before = plain.slice(Math.max(0, run.index - 12), run.index);
    for (const kind of kindsInRun(run[0], LABELLED_NUMBER.test(before))) found.add(kind);
  }
  if (ACCOUNT.test(plain)) found.add('bank-card');
  if (DOTTED_MOBILE.test(plain)) found.add('mobile-number');
  if (mayHoldPlate && PLATE.test(plain.toUpperCase())) found.add('vehicle-plate');
  if (mayHoldEmail && EMAIL.test(plain)) found.add('email-address');
  return [...found];
}
