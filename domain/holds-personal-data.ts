import { mayBeIdentityNumber18 } from './identity-number.ts';
import { findPersonalData } from './personal-data.ts';

// Members that are numbers by nature: a telephone or card number in them would be a chance likeness.
const IDENTIFIERS: ReadonlySet<string> = new Set([
  'uscc',
  'documentNumber',
  'licenceNumber',
  'registrationNumber',
  'samplingNumber',
  'checkNumber',
  'batch',
  'penaltyDocumentNumber',
]);
// Of these, some are written as region, day and serial, which a mistyped identity number resembles.
const SERIALS: ReadonlySet<string> = new Set(['registrationNumber', 'samplingNumber', 'checkNumber', 'batch']);
const SHORTEST = 7;
// Nothing personal has fewer: a number plate has three.
const FEWEST_DIGITS = 3;
const IDENTITY_DIGITS = 17;
const EIGHTEEN = /(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])/g;

/**
 * Whether any text of a record holds an identity number, a mobile number, a bank account, a number plate or an e-mail address
 * (domain.md 15 rule 34), however deep. In numbers with a form of their own only identity numbers count; one with a
 * slip in its check digit counts too, but in serial numbers. The import and publish() ask this one question, so that a row accepted is not withheld for it later.
 * @example holdsPersonalData({ violationFacts: '联系电话13812345678' }) // true
 */
export function holdsPersonalData(value: unknown, member = ''): boolean {
  if (typeof value === 'string') return holdsInText(value, member);
  if (Array.isArray(value)) return value.some((item) => holdsPersonalData(item, member));
  if (typeof value !== 'object' || value === null) return false;
  const members = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(members)) if (holdsPersonalData(members[name], name)) return true;
  return false;
}

function holdsInText(text: string, member: string): boolean {
  if (text.length < SHORTEST || isDayMember(member)) return false;
  const digits = countDigits(text);
  if (digits < FEWEST_DIGITS) return false;
  if (digits >= IDENTITY_DIGITS && !SERIALS.has(member) && holdsSlippedNumber(text)) return true;
  const found = findPersonalData(text);
  return IDENTIFIERS.has(member) ? found.includes('identity-number') : found.length > 0;
}

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

function holdsSlippedNumber(text: string): boolean {
  return (text.match(EIGHTEEN) ?? []).some((number) => mayBeIdentityNumber18(number.toUpperCase()));
}
