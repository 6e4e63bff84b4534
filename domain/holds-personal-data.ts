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
  'commitmentNumber',
  'batch',
  'penaltyDocumentNumber',
]);
// Of these, some are written as region, day and serial, which a mistyped identity number resembles.
const SERIALS: ReadonlySet<string> = new Set([
  'registrationNumber',
  'samplingNumber',
  'checkNumber',
  'commitmentNumber',
  'batch',
]);
const SHORTEST = 7;
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
  if (!SERIALS.has(member) && text.length >= IDENTITY_DIGITS && holdsSlippedNumber(text)) return true;
  const found = findPersonalData(text);
  if (!IDENTIFIERS.has(member)) return found.length > 0;
  return found.includes('identity-number') || (!SERIALS.has(member) && found.includes('likely-identity-number'));
}

function isDayMember(member: string): boolean {
  return member.endsWith('On') || member.endsWith('Until');
}

function holdsSlippedNumber(text: string): boolean {
  return (text.match(EIGHTEEN) ?? []).some((number) => mayBeIdentityNumber18(number.toUpperCase()));
}
