import { findPersonalData } from '#domain/personal-data.ts';
import { mayBeCitizenNumber } from './parse/may-be-citizen-number.ts';

// Members that are numbers by nature: a telephone or card number in them would be a chance likeness.
const IDENTIFIERS = new Set([
  'uscc',
  'documentNumber',
  'licenceNumber',
  'registrationNumber',
  'samplingNumber',
  'checkNumber',
  'penaltyDocumentNumber',
]);
// Nearly all texts end here: nothing personal is written without a digit or an @.
const MAY_BE_PERSONAL = /[0-9０-９@＠]/;
const DAY_MEMBER = /(?:On|Until)$/;
const SHORTEST = 7;
const EIGHTEEN = /(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])/g;

/** A citizen's number with a slip in its check digit is still one: free text has no other numbers of this form. */
function hasCitizenNumber(text: string): boolean {
  return (text.match(EIGHTEEN) ?? []).some((number) => mayBeCitizenNumber(number.toUpperCase()));
}

/**
 * Whether any text of a record holds an identity number, a mobile number, a bank card, a number plate or an e-mail address
 * (domain.md 15 rule 34). Identifiers of documents and licences are searched for identity numbers only.
 * @example hasPersonalData({ violationFacts: '联系电话 13800000000' }) // true
 */
export function hasPersonalData(value: unknown, member = ''): boolean {
  if (typeof value === 'string') {
    if (value.length < SHORTEST || !MAY_BE_PERSONAL.test(value) || DAY_MEMBER.test(member)) return false;
    return hasCitizenNumber(value) || (!IDENTIFIERS.has(member) && findPersonalData(value).length > 0);
  }
  if (Array.isArray(value)) return value.some((item) => hasPersonalData(item, member));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, item]) => hasPersonalData(item, name));
}
