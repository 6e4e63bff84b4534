import { PENALTY_KINDS } from '#domain/codes/penalty-kind.ts';
import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import type { PublicRecord } from '#domain/profile.ts';
import { beijingDay } from '#site/data/beijing-day.ts';
import { wordingOf } from '#site/data/code-wording.ts';
import type { Tag } from '#site/data/tone.ts';
import { ANSWERS, PROFILE } from '#site/text/zh-CN-profile.ts';
import { VALIDITY, VALUES } from '#site/text/zh-CN-records.ts';
import { FACTS, RESULTS } from '#site/text/zh-CN-screening.ts';
import type { ReadProfile } from './supplier.ts';
import { supplierFacts } from './supplier-facts.ts';

/** One statement of fact and the unit that answers for it. */
export type FactLine = { id: string; text: string; source: string };

/** One kind of fact of a supplier: a few words, then each record by itself. */
export type FactGroup = { kind: keyof typeof FACTS; heading: string; answer: Tag; lines: readonly FactLine[] };

/**
 * A record as one sentence: what, when, by whom; empty for kinds this page does not list.
 * @example factText(penalty) // '2026-05-06，咸市监处罚〔2026〕12号，罚款，…'
 */
export function factText(record: PublicRecord): string {
  switch (record.kind) {
    case 'licence': {
      const { certificateName, documentTitle, licenceNumber, validUntil } = record.body;
      const until = validUntil === 'long-term' ? VALUES.longTerm : (validUntil ?? '');
      const name = certificateName ?? documentTitle ?? FACTS.licence;
      return RESULTS.licence(name, licenceNumber ?? '', VALIDITY[record.validity], until);
    }
    case 'serious-listing':
    case 'abnormal-listing': {
      const { listedOn, listingAuthority, documentNumber } = record.body;
      const isFlag = record.kind === 'abnormal-listing' && record.asFlag;
      if (isFlag) return RESULTS.flagged(listedOn, listingAuthority);
      return RESULTS.listed(listedOn, listingAuthority, documentNumber ?? '');
    }
    case 'penalty': {
      const { decidedOn, documentNumber, penaltyKinds, violationType, decidingAuthority } = record.body;
      const kinds = penaltyKinds.map((kind) => wordingOf(PENALTY_KINDS, kind)).join(VALUES.listSeparator);
      const stated = kinds === '' ? VALUES.notStated : kinds;
      return RESULTS.penalty(decidedOn, documentNumber, stated, violationType ?? '', decidingAuthority.name);
    }
    case 'spot-check':
      return RESULTS.check(record.body.checkedOn, record.body.checkingAuthority.name);
    case 'registration': {
      const { registrationStatus } = record.body;
      return registrationStatus === null ? PROFILE.statusUnknown : wordingOf(REGISTRATION_STATUSES, registrationStatus);
    }
    default:
      return '';
  }
}

function lineOf(record: PublicRecord): FactLine {
  const { endsOn } = record.publicity;
  const until = endsOn === null || record.kind === 'licence' ? '' : `（${RESULTS.until(endsOn)}）`;
  return { id: record.id, text: `${factText(record)}${until}`, source: record.source.unit };
}

/**
 * The facts of a supplier as this page shows them. A kind without records says which of the two reasons holds: none found in sources received by
 * a day, or not collected.
 * @example supplierLines(profile)[2]?.answer.text // '在列'
 */
export function supplierLines(profile: ReadProfile): FactGroup[] {
  const facts = supplierFacts(profile);
  const group = (kind: FactGroup['kind'], records: readonly PublicRecord[], answer: Tag | null): FactGroup => {
    const base = { kind, heading: FACTS[kind], lines: records.map(lineOf) };
    if (answer !== null && records.length > 0) return { ...base, answer };
    const source = facts.source(kind);
    if (source === undefined || source.state === 'unavailable' || source.reason !== null) {
      return { ...base, answer: { text: RESULTS.unavailable, tone: 'unavailable' } };
    }
    const text = source.asOf === null ? RESULTS.notListed : RESULTS.noneFound(beijingDay(source.asOf) ?? source.asOf);
    return { ...base, answer: { text, tone: 'none' } };
  };
  const valid = facts.licences.filter(({ validity }) => validity === 'valid').length;
  const ended = facts.licences.filter(({ validity }) => validity === 'expired' || validity === 'invalid').length;
  const licences = RESULTS.licences(valid, ended, facts.licences.length - valid - ended);
  const flag = facts.abnormal.some(({ asFlag }) => asFlag) ? ANSWERS.flagged : ANSWERS.listed;
  const checks = facts.lastCheck === null ? [] : [facts.lastCheck];
  const { status, region } = profile;
  const registered: Tag =
    status === null
      ? { text: PROFILE.statusUnknown, tone: 'unavailable' }
      : {
          text: RESULTS.registered(wordingOf(REGISTRATION_STATUSES, status), region?.name ?? ''),
          tone: status === 'ACTIVE' ? 'neutral' : 'warning',
        };
  return [
    { kind: 'registration', heading: FACTS.registration, answer: registered, lines: [] },
    group('licence', facts.licences, { text: licences, tone: ended > 0 && valid === 0 ? 'warning' : 'neutral' }),
    group('serious-listing', facts.serious, { text: ANSWERS.listed, tone: 'warning' }),
    group('abnormal-listing', facts.abnormal, { text: flag, tone: 'warning' }),
    group('penalty', facts.penalties, { text: ANSWERS.penalty(facts.penalties.length), tone: 'warning' }),
    group('spot-check', checks, { text: ANSWERS.check(facts.lastCheck?.body.checkedOn ?? ''), tone: 'plain' }),
  ];
}
