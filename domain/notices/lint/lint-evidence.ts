import type { CalendarDate } from '../../date.ts';
import { addDays } from '../../date.ts';
import type { PublicRecord } from '../../profile.ts';
import type { Notice } from '../notice.ts';
import type { Finding } from './finding.ts';
import { type LintContext, type LintParty, lintParties } from './lint-context.ts';

const SOON_DAYS = 14;

/**
 * Whether a notice rests on records that are public today, in the version read, and adverse: plan 七 and 十, domain brief 15 rule 40.
 * @example lintEvidence(notice, context) // [{ rule: 'evidence-not-public', severity: 'blocking', at: 'parties[0]', quote: null }]
 */
export function lintEvidence(notice: Notice, context: LintContext): Finding[] {
  return lintParties(notice, context).flatMap((one) => [...lintParty(one), ...lintTerm(one, context.asOf)]);
}

function lintParty({ at, party, profile, records }: LintParty): Finding[] {
  const block = (rule: Finding['rule'], quote: string | null = null): Finding => ({
    rule,
    severity: 'blocking',
    at,
    quote,
  });
  if (party.evidence.length === 0) return [block('evidence-missing')];
  if (profile === null || records.length < new Set(party.evidence.map(({ recordId }) => recordId)).size)
    return [block('evidence-not-public')];
  const findings: Finding[] = [];
  if (profile.name !== party.name) findings.push(block('name-differs', profile.name));
  if (!records.some(isAdverse)) findings.push(block('evidence-not-adverse'));
  const isChanged = party.evidence.some(({ recordId, fileDigest, row }) =>
    records.some(({ id, source }) => id === recordId && (source.fileDigest !== fileDigest || source.row !== row)),
  );
  if (isChanged) findings.push(block('evidence-changed'));
  return findings;
}

function lintTerm({ at, records }: LintParty, asOf: CalendarDate): Finding[] {
  const ends = records.map(({ publicity }) => publicity.endsOn);
  const first = ends.reduce((least, day) => (day !== null && (least === null || day < least) ? day : least), null);
  if (first !== null && first <= addDays(asOf, SOON_DAYS))
    return [{ rule: 'ends-soon', severity: 'review', at, quote: first }];
  return records.length > 0 && first === null ? [{ rule: 'open-end', severity: 'review', at, quote: null }] : [];
}

/**
 * Whether a record is one an exposure may rest on: a penalty, a listing, a failed sample, a check that found something.
 * @example isAdverse(licence) // false
 */
export function isAdverse(record: PublicRecord): boolean {
  switch (record.kind) {
    case 'penalty':
    case 'serious-listing':
    case 'abnormal-listing':
      return true;
    case 'sampling-test':
      return record.body.verdict === 'unqualified';
    case 'spot-check':
      return record.body.results.some((result) => result !== 'NO_ISSUE' && result !== 'NO_ACTIVITY');
    default:
      return false;
  }
}
