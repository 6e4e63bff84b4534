import { explainRegistrationNumber, isRegistrationNumber } from '#domain/identifiers/registration-number.ts';
import { mayBeCitizenNumber } from './parse/may-be-citizen-number.ts';

// Members that are numbers by nature: they would only be mistaken for a person's.
const IDENTIFIERS = new Set([
  'uscc',
  'documentNumber',
  'licenceNumber',
  'registrationNumber',
  'samplingNumber',
  'checkNumber',
  'penaltyDocumentNumber',
]);
const LONG_RUN = /(?<![0-9A-Za-z])\d(?:[ -]?[0-9Xx]){10,18}(?![0-9A-Za-z])/g;
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•]?(?=[A-Z0-9]*\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9-])/u;

function isBankCard(digits: string): boolean {
  if (!/^(?:62|60|4|5)\d{14,17}$/.test(digits)) return false;
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function isOldCitizenNumber(digits: string): boolean {
  if (!/^[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/.test(digits)) return false;
  return !(isRegistrationNumber(digits) && explainRegistrationNumber(digits).kind === 'ok');
}

function isPersonal(text: string): boolean {
  if (PLATE.test(text)) return true;
  return (text.match(LONG_RUN) ?? []).some((run) => {
    const digits = run.replaceAll(/[ -]/g, '').toUpperCase();
    return (
      /^1[3-9]\d{9}$/.test(digits) || mayBeCitizenNumber(digits) || isOldCitizenNumber(digits) || isBankCard(digits)
    );
  });
}

/**
 * Whether any text of a record's body holds an identity number, a mobile telephone number, a bank card or a number plate
 * (domain.md 15 rule 34). Members that are identifiers themselves are not looked at.
 * @example hasPersonalData({ violationFacts: '联系电话 13800000000' }) // true
 */
export function hasPersonalData(value: unknown, member = ''): boolean {
  if (typeof value === 'string') return !IDENTIFIERS.has(member) && isPersonal(value);
  if (Array.isArray(value)) return value.some((item) => hasPersonalData(item, member));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, item]) => hasPersonalData(item, name));
}
