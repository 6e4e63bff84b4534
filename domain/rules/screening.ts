import { isCalendarDate } from '../date.ts';
import type { EnterpriseRecord } from '../enterprise.ts';
import { sameEnterpriseName } from '../enterprise-name.ts';
import { holdsPersonalData } from '../holds-personal-data.ts';
import type { Jurisdiction } from '../jurisdiction/jurisdiction.ts';
import { isOwnAuthority } from '../jurisdiction/own-authority.ts';
import { looksLikePersonName } from '../natural-person-name.ts';
import type { WithheldReason } from '../publication.ts';
import { authoritiesOf } from './authorities.ts';
import type { RuleContext } from './rule-context.ts';

const DATE_MEMBER = /(?:On|From|Until)$/;
const MINOR_PARTY =
  /当事人(?:系|为|是|属)未成年人|当事人[^,，。；向给对招为录用雇]{0,12}(?:未满|不满)(?:十八|18|十六|16|十四|14)周?岁/u;
const MINOR_PROVISION = /不满十八周岁的未成年人有违法行为/u;

/**
 * What keeps any record of any kind from the public, before its own rule is asked; null if nothing does. In this order:
 * unsound dates or a file that contradicts itself, another department (国办发〔2025〕22号), a natural person or another name, a
 * minor, personal data (Order 45 Art. 6; 个人信息保护法 Arts. 6, 34).
 * @example screenRecord(record, context) // 'name-mismatch'
 */
export function screenRecord(record: EnterpriseRecord, context: RuleContext): WithheldReason | null {
  if (!hasSoundDates(record) || record.state.contradictedOn !== undefined) return 'invalid-record';
  if (isOfOtherDepartment(record, context.jurisdiction)) return 'other-department';
  const party = screenParty(record.counterpartyName, context);
  if (party !== null) return party;
  // A registration filed under one name that states another names nobody.
  if (record.kind === 'registration' && !sameEnterpriseName(record.counterpartyName, record.body.name))
    return 'name-mismatch';
  if (record.kind === 'penalty' && isAgainstMinor(record.body)) return 'minor-party';
  return holdsPersonalData([record.provenance.unit, record.body]) ? 'personal-data-found' : null;
}

/**
 * Whether a department whose facts this portal may not publish made or sent the record.
 * @example isOfOtherDepartment(record, xianning) // true for 咸宁市税务局
 */
export function isOfOtherDepartment(record: EnterpriseRecord, jurisdiction: Jurisdiction): boolean {
  return authoritiesOf(record, record.provenance.unit).some(
    (name) => name !== null && !isOwnAuthority(name, record.kind, jurisdiction),
  );
}

/**
 * Whether every date of a record is a day that exists.
 * @example hasSoundDates(record) // false for decidedOn '2026-02-30'
 */
export function hasSoundDates(record: EnterpriseRecord): boolean {
  if (!isCalendarDate(record.receivedOn)) return false;
  if (!Object.values(record.state).every((day) => day === undefined || isCalendarDate(day))) return false;
  return Object.entries(record.body).every(
    ([member, value]) =>
      !DATE_MEMBER.test(member) ||
      value === null ||
      value === 'long-term' ||
      (typeof value === 'string' && isCalendarDate(value)),
  );
}

function screenParty(
  counterpartyName: string,
  { names, representative, isNamedAsPerson }: RuleContext,
): WithheldReason | null {
  if (isNamedAsPerson) return 'natural-person';
  if (names.some((name) => sameEnterpriseName(name, counterpartyName))) return null;
  const isPerson =
    (representative !== null && sameEnterpriseName(representative, counterpartyName)) ||
    looksLikePersonName(counterpartyName);
  return isPerson ? 'natural-person' : 'name-mismatch';
}

function isAgainstMinor(body: {
  violationFacts: string | null;
  penaltyContent: string | null;
  penaltyBasis: string | null;
}) {
  return (
    MINOR_PARTY.test(body.violationFacts ?? '') ||
    MINOR_PARTY.test(body.penaltyContent ?? '') ||
    MINOR_PROVISION.test(body.penaltyBasis ?? '')
  );
}
