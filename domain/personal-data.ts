import { writeAsciiDigits } from './ascii-digits.ts';
import { checkDigitMod1110 } from './identifiers/mod-11-10.ts';
import { isUscc } from './identifiers/uscc.ts';
import { beginsLikeIdentityNumber, isIdentityNumber15, isIdentityNumber18 } from './identity-number.ts';

/** A kind of personal data that may never be published; a 'likely' identity number lacks its check character or has a wrong one. */
export type PersonalDataKind =
  | 'identity-number'
  | 'likely-identity-number'
  | 'travel-document'
  | 'mobile-number'
  | 'telephone-number'
  | 'bank-card'
  | 'vehicle-plate'
  | 'email-address';

/** Digits, and how firmly they are joined to the digits before: 'close' by what people write inside numbers, 'loose' by any other sign. */
type Group = {
  digits: string;
  join: 'close' | 'loose' | 'none';
  mayStart: boolean;
  mayEnd: boolean;
  isInDay: boolean;
  at: number;
};

const TOKEN = /[0-9A-Za-z]+/g;
const CLOSE = /^[\s.·_/\\-]{0,8}$/;
const LOOSE = /^[\s.·_/\\,、。:;|~()'"+=-]{0,8}$/;
const THREE_FOUR_FOUR =
  /(?<![0-9A-Za-z])1[3-9]\d[\s.·_/\\,、。:;|~()'"+=-]{1,8}\d{4}[\s.·_/\\,、。:;|~()'"+=-]{1,8}\d{4}(?![0-9A-Za-z])/;
const MOBILE = /^(?:0{0,2}86|0)?1[3-9]\d{9}$/;
const EMAIL = /[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63})+/;
// Five places with at least three digits, or six with the letter of a new-energy vehicle at one end.
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][·.\s-]{0,3}[A-HJ-NP-Z][·.\s-]{0,3}(?:(?=(?:[A-Z]*\d){3})[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[A-HJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[A-HJK]|\d(?:[· ]?\d){4}(?![· ]?\d))(?![A-Za-z0-9-])/u;
const PLATE_PROVINCE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]/u;
const FEWEST_PLATE_DIGITS = 3;
const FEWEST_NUMBER_DIGITS = 11;
const LONGEST_NUMBER = 21;
const SHORTEST_GROUP = 3;

// Numbers of goods and papers. A bare 编号 names nothing, so it excuses nothing.
const NUMBER_OF_THINGS =
  /(?:批号|批次号?|条码|条形码|货号|文号|单号|许可证号|备案号|注册号|(?:抽样|样品|检验|检查|检测|报告|任务|许可证?|证书|备案|注册|文书|决定书|产品)编?号码?)[^0-9A-Za-z]{0,4}$/u;
const DAY_INSIDE = /20[0-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|^[12]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;
// No one born later stands in a decision under a number of goods: such digits are region, day and serial.
const FIRST_YEAR_OF_SERIALS = '2016';

const DAY =
  /(?<![0-9A-Za-z])(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?![0-9A-Za-z])|(?<![0-9A-Za-z])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![0-9A-Za-z])/g;
const SUM =
  /(?<![0-9.])\d{1,12}(?:,\d{3}){0,4}\.\d{1,6}(?=\s{0,2}(?:元|万|亿|%|‰|千克|公斤|克|吨|毫|升|mg|kg|g\b|m))|(?<=(?:金额|罚款|没收|货款|价款|价值|人民币|¥|共计|合计)[^0-9]{0,6})\d{1,12}(?:,\d{3}){0,4}\.\d{1,2}(?![0-9.])/gu;
const MARKUP = /<[A-Za-z/][^<>]{0,20}>|&[A-Za-z]{2,6};/g;
const STANDARD =
  /\b(?:GB|DB|NY|SN|YY|JJG|JJF|QB|HG|SB|TSG|LS|AQ|JB|ISO)(?:\d\d)?(?:\/[TZ])?\s{0,2}\d{2,6}(?:\.\d{1,3})?-(?:19|20)\d\d/g;

// What is said to be such a number is one, whatever its form. Half of a masked number has fewer than seven digits.
const SAID =
  /(身\s{0,2}份\s{0,2}[证證]|(?<!许可)[证證]件号)|(护\s{0,2}照|護照|通行[证證]|台胞[证證]|臺胞證|回乡[证證])|([电電]\s{0,2}[话話]|手\s{0,2}[机機]|[联聯]系方式)|([账帐賬帳]\s{0,2}[号户號戶]|卡\s{0,2}[号號])/gu;
const LAST_OF_SAID = /[证證照话話机機系账帐賬帳卡]/u;
const SAID_KINDS = ['identity-number', 'travel-document', 'telephone-number', 'bank-card'] as const;
const AFTER_SAID = /^([^0-9\n。;]{0,20}|[^0-9。;]{0,4})((?:[0-9][\s.·_()-]{0,4}){6,40}[0-9])/u;
const OTHER_NUMBER = /代码|文号|许可|批[号次]|注册号|条码|抽样|决定书|〔|金额|余额|标准/u;
const FEWEST_SAID_DIGITS = 7;
const LOOK_AHEAD = 150;

const NUMERALS_IN_A_ROW = /(?:[〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两][^一-鿿〇]{0,3}){11}/u;

const NUMERAL = new Set(Array.from('零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两', (sign) => sign.charCodeAt(0)));

function countSigns(text: string): { digits: number; numerals: number } {
  let digits = 0;
  let numerals = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code < 0x80) {
      if (code >= 0x30 && code <= 0x39) digits += 1;
    } else if (code >= 0x4e00 && code <= 0x9fff) {
      // Ideographs are by far the most frequent.
      if (NUMERAL.has(code)) numerals += 1;
    } else if (isPerhapsDigit(code)) {
      digits += 1;
      numerals += 1;
    }
  }
  return { digits, numerals };
}

// Small forms, scripts with digits of their own, circled, mathematical (surrogates) and full-width ones; 〇 for numerals.
function isPerhapsDigit(code: number): boolean {
  if (code >= 0xff00) return code >= 0xff10 && code <= 0xff19;
  if (code >= 0x3000) return code === 0x3007 || code >= 0xa000;
  return (code >= 0x660 && code < 0x2000) || code >= 0x2070 || code === 0xb2 || code === 0xb3 || code === 0xb9;
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

function kindOfCitizen(number: string, isOfThing: () => boolean): PersonalDataKind | null {
  if (number.length < 17 || number.length > 18 || !beginsLikeIdentityNumber(number)) return null;
  // A code of department 9 may by chance read as an identity number; no identity number may be taken for a code of 1.
  if (number.startsWith('9') && isUscc(number)) return null;
  if (isIdentityNumber18(number)) return 'identity-number';
  return number.slice(6, 10) >= FIRST_YEAR_OF_SERIALS && isOfThing() ? null : 'likely-identity-number';
}

function kindOfNumber(number: string, isOfThing: () => boolean, inPieces: boolean): PersonalDataKind | null {
  if (number.length < 11) return null;
  if (number.length < 16 && MOBILE.test(number)) return DAY_INSIDE.test(number) && isOfThing() ? null : 'mobile-number';
  // The forms below are weak: digits that merely stand near one another would often have them.
  if (inPieces) return null;
  if (number.length === 15 && isIdentityNumber15(number)) {
    return checkDigitMod1110(number.slice(0, 14)) === number.slice(14) || isOfThing() ? null : 'identity-number';
  }
  if (number.length >= 16 && number.length <= 19 && /^[3-69]/.test(number) && isLuhn(number)) {
    return (number.length === 18 && isUscc(number)) || isOfThing() ? null : 'bank-card';
  }
  return null;
}

// A word of letters and digits is an identifier (SC…, TS…, a USCC), unless the letters only introduce a number: tel13812345678.
function numberIn(word: string, hasDigitsBefore: boolean): string {
  if (/^\d+$/.test(word) || (hasDigitsBefore && /^\d{0,16}[A-Za-z]$/.test(word))) return word;
  return (
    /^[A-Za-z]{0,8}((?:86)?1[3-9]\d{9})[A-Za-z]{0,8}$/.exec(word)?.[1] ??
    /^[A-Za-z]{0,8}(\d{17}[0-9A-Za-z]?)$/.exec(word)?.[1] ??
    /^(?:tel|phone|mobile|mob|id|sfz|sfzh|no|vx|wx|qq)(\d+)$/i.exec(word)?.[1] ??
    ''
  );
}

function groupsOf(plain: string): Group[] {
  const days = Array.from(plain.matchAll(DAY), (day) => [day.index, day.index + day[0].length] as const);
  const groups: Group[] = [];
  let day = 0;
  let end = 0;
  for (const { 0: word, index } of plain.matchAll(TOKEN)) {
    const between = index - end > 8 ? '?' : plain.slice(end, index);
    const digits = numberIn(word, groups.at(-1)?.digits !== '');
    while ((days[day]?.[1] ?? Number.POSITIVE_INFINITY) <= index) day += 1;
    const [from, until] = days[day] ?? [Number.POSITIVE_INFINITY, 0];
    const isInDay = from <= index;
    end = index + word.length;
    groups.push({
      digits,
      join: CLOSE.test(between) ? 'close' : LOOSE.test(between) ? 'loose' : 'none',
      mayStart: !isInDay || from === index,
      mayEnd: !isInDay || until === end,
      isInDay,
      at: index,
    });
  }
  return groups;
}

// Among many numbers parted by spaces some eleven digits always look like a mobile number or a card: in more than three pieces it
// must stand at an end of them.
function standsOut(groups: readonly Group[], first: number, last: number): boolean {
  if (last - first < 3) return true;
  const before = groups[first - 1];
  const after = groups[last + 1];
  const isFirst = groups[first]?.join !== 'close' || before === undefined || before.digits === '' || before.isInDay;
  return isFirst || after === undefined || after.join !== 'close' || after.digits === '' || after.isInDay;
}

function addKindsFrom(plain: string, groups: readonly Group[], first: number, found: Set<PersonalDataKind>): void {
  let number = '';
  let isClose = true;
  let inPieces = false;
  const isOfThing = (): boolean => {
    const at = groups[first]?.at ?? 0;
    return NUMBER_OF_THINGS.test(plain.slice(Math.max(0, at - 12), at));
  };
  for (let last = first; last < groups.length; last += 1) {
    const group = groups[last];
    if (group === undefined || group.digits === '' || (last > first && group.join === 'none')) break;
    if (last > first && group.join === 'loose') isClose = false;
    number += group.digits;
    if (number.length > LONGEST_NUMBER) break;
    if (!group.mayEnd) continue;
    const kind = kindOfCitizen(number, isOfThing) ?? (isClose ? kindOfNumber(number, isOfThing, inPieces) : null);
    if (kind !== null && ((kind !== 'mobile-number' && kind !== 'bank-card') || standsOut(groups, first, last)))
      found.add(kind);
    // A shorter group is a month or a day: cards are not written in such pieces.
    if (group.digits.length < SHORTEST_GROUP) inPieces = true;
  }
  // Two numbers written as one: the check character tells.
  const whole = groups[first]?.digits ?? '';
  if (whole.length > 18 && (isIdentityNumber18(whole.slice(0, 18)) || isIdentityNumber18(whole.slice(-18)))) {
    found.add('identity-number');
  }
}

function addSaidKinds(plain: string, found: Set<PersonalDataKind>): void {
  for (const said of plain.matchAll(SAID)) {
    const kind = SAID_KINDS[said.slice(1).findIndex((part) => part !== undefined)];
    if (kind === undefined || found.has(kind)) continue;
    const start = said.index + said[0].length;
    const [, gap = '', run = ''] = AFTER_SAID.exec(plain.slice(start, start + LOOK_AHEAD)) ?? [];
    if (run.replace(DAY, '').replace(/[^0-9]/g, '').length < FEWEST_SAID_DIGITS || OTHER_NUMBER.test(gap)) continue;
    const word = /^[0-9A-Za-z]*/.exec(plain.slice(start + gap.length, start + LOOK_AHEAD))?.[0] ?? '';
    if (/^\d+[A-Za-z]+\d/.test(word) || isUscc(word)) continue;
    // Letters before the digits make a licence or a code of it, but a passport begins with one or two.
    const letters = /([A-Za-z]{0,9})-?$/.exec(gap)?.[1] ?? '';
    const mostLetters = kind === 'travel-document' || kind === 'identity-number' ? 2 : 0;
    if (letters.length > mostLetters && !/^(?:tel|qq|vx|wx|no|id)$/i.test(letters)) continue;
    if (/^\s{0,2}(?:元|万元|亿元)/.test(plain.slice(start + gap.length + run.length))) continue;
    found.add(kind);
  }
}

/**
 * The kinds of personal data a free text contains: identity numbers of 18 digits (birth date; the check character may be masked,
 * missing or wrong) and 15 digits, mobile numbers, bank cards (Luhn), vehicle plates, e-mail addresses, and seven digits or more
 * said to be an identity, passport, travel permit, telephone or account number. Digits of any script, Chinese numerals, and
 * digits parted by spaces, line breaks, dots or dashes are read too. Unified codes, licence, document, registration and batch
 * numbers, days and amounts are none of these. Names of persons are not recognised. Linear in the length of the text.
 * Basis: Order 45 Art. 6, 个人信息保护法 Arts. 6 and 34. A hit blocks publication until a person has looked.
 * @example findPersonalData('联系电话：１３８ １２３４ ５６７８') // ['mobile-number', 'telephone-number']
 */
export function findPersonalData(text: string): readonly PersonalDataKind[] {
  // Most texts are dates, numbers of documents and words; a look at their digits tells, without a copy of the text.
  const { digits, numerals } = countSigns(text);
  const mayHoldPlate = digits >= FEWEST_PLATE_DIGITS && PLATE_PROVINCE.test(text);
  const mayHoldEmail = /[@＠﹫]/.test(text);
  const mayHoldNumerals = numerals >= FEWEST_NUMBER_DIGITS && NUMERALS_IN_A_ROW.test(text);
  const mayHoldSaid = mayHoldNumerals || (digits >= FEWEST_SAID_DIGITS && LAST_OF_SAID.test(text));
  const mayHoldNumber = mayHoldNumerals || digits >= FEWEST_NUMBER_DIGITS;
  if (!mayHoldNumber && !mayHoldSaid && !mayHoldPlate && !mayHoldEmail) return [];
  const plain = writeAsciiDigits(text);
  const found = new Set<PersonalDataKind>();
  const numbers =
    mayHoldNumber || mayHoldSaid ? plain.replace(MARKUP, ' ').replace(SUM, '￥').replace(STANDARD, '￥') : '';
  if (mayHoldNumber) {
    if (THREE_FOUR_FOUR.test(numbers)) found.add('mobile-number');
    const groups = groupsOf(numbers);
    for (let first = 0; first < groups.length; first += 1) {
      if (groups[first]?.mayStart === true) addKindsFrom(numbers, groups, first, found);
    }
  }
  if (mayHoldSaid) addSaidKinds(numbers, found);
  if (mayHoldPlate && PLATE.test(plain.toUpperCase())) found.add('vehicle-plate');
  if (mayHoldEmail && EMAIL.test(plain)) found.add('email-address');
  return [...found];
}
