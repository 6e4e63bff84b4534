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
const SHORTEST = 7;
// Nothing personal has fewer: a number plate has three.
const FEWEST_DIGITS = 3;
const CITIZEN_DIGITS = 17;
const EIGHTEEN = /(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])/g;

/** Digits of either width in a text; more than any number has where the text holds an @ and may be an address. */
function countDigits(text: string): number {
  let count = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) count += 1;
    else if (code === 0x40 || code === 0xff20) return Number.POSITIVE_INFINITY;
  }
  return count;
}

function isDayMember(member: string): boolean {
  return member.endsWith('On') || member.endsWith('Until');
}

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
    if (value.length < SHORTEST || isDayMember(member)) return false;
    const digits = countDigits(value);
    if (digits < FEWEST_DIGITS) return false;
    if (digits >= CITIZEN_DIGITS && hasCitizenNumber(value)) return true;
    return !IDENTIFIERS.has(member) && findPersonalData(value).length > 0;
  }
  if (Array.isArray(value)) return value.some((item) => hasPersonalData(item, member));
  if (typeof value !== 'object' || value === null) return false;
  const members = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(members)) if (hasPersonalData(members[name], name)) return true;
  return false;
}
