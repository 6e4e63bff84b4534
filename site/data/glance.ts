import { assertNever } from '#domain/assert-never.ts';
import { CHECK_RESULTS } from '#domain/codes/check-result.ts';
import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import type { CalendarDate } from '#domain/date.ts';
import type { PublicProfile, PublicRecord, PublicRecordOf } from '#domain/profile.ts';
import { RECORD_KINDS, type RecordKind } from '#domain/records/index.ts';
import { GLANCE, PROFILE, VALUES } from '#site/text/zh-CN.ts';
import { wordingOf } from './code-wording.ts';
import { emptySentence } from './profile-sections.ts';
import type { Tone } from './tone.ts';

/** One sentence of the first block, with the anchor of the section that proves it. */
export type GlanceSentence = { kind: RecordKind; text: string; tone: Tone };

const latest = (days: readonly (CalendarDate | null)[]): CalendarDate | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;

function licenceSentence(licences: readonly PublicRecordOf<'licence'>[]): string {
  const valid = licences.filter((licence) => licence.validity === 'valid');
  if (valid.length === 0) return GLANCE.noValidLicence(licences.length);
  const ends = valid.map(({ body }) => body.validUntil).filter((end) => end !== null && end !== 'long-term');
  const rest = licences.length - valid.length;
  return GLANCE.licence(valid.length, ends.toSorted()[0] ?? null) + (rest === 0 ? '' : GLANCE.licenceOther(rest));
}

function abnormalSentence(listings: readonly PublicRecordOf<'abnormal-listing'>[]): [string, Tone] {
  const standing = listings.filter(({ body }) => body.removedOn === null);
  const since = latest(standing.map(({ body }) => body.listedOn));
  if (since === null) return [GLANCE.abnormalRemoved(listings.length), 'plain'];
  const sentence = standing.some(({ asFlag }) => asFlag) ? GLANCE.abnormalFlagged : GLANCE.abnormalListed;
  return [sentence(standing.length, since), 'warning'];
}

function seriousSentence(listings: readonly PublicRecordOf<'serious-listing'>[]): [string, Tone] {
  const since = latest(listings.filter(({ body }) => body.removedOn === null).map(({ body }) => body.listedOn));
  return since === null ? [GLANCE.seriousRemoved(listings.length), 'plain'] : [GLANCE.seriousListed(since), 'warning'];
}

function checkSentence(checks: readonly PublicRecordOf<'spot-check'>[]): string {
  const last = checks.toSorted((a, b) => (a.body.checkedOn < b.body.checkedOn ? 1 : -1))[0];
  if (last === undefined) return '';
  const results = last.body.results.map((code) => wordingOf(CHECK_RESULTS, code)).join(VALUES.listSeparator);
  return GLANCE['spot-check'](checks.length, last.body.checkedOn, results);
}

function sentenceOf(kind: RecordKind, profile: PublicProfile): [string, Tone] {
  const of = <Kind extends RecordKind>(wanted: Kind) =>
    profile.records.filter((record): record is PublicRecordOf<Kind> & PublicRecord => record.kind === wanted);
  switch (kind) {
    case 'registration': {
      const status = profile.status === null ? PROFILE.statusUnknown : wordingOf(REGISTRATION_STATUSES, profile.status);
      const [registration] = of('registration');
      const tone = profile.status === 'ACTIVE' || profile.status === null ? 'plain' : 'warning';
      return [GLANCE.registration(status, registration?.body.establishedOn ?? null), tone];
    }
    case 'licence': {
      const licences = of('licence');
      const allEnded = licences.every(({ validity }) => validity === 'expired' || validity === 'invalid');
      return [licenceSentence(licences), allEnded ? 'warning' : 'plain'];
    }
    case 'penalty': {
      const penalties = of('penalty');
      const last = latest(penalties.map(({ body }) => body.decidedOn));
      return [GLANCE.penalty(penalties.length, last ?? VALUES.notStated), 'warning'];
    }
    case 'spot-check':
      return [checkSentence(of('spot-check')), 'plain'];
    case 'sampling-test': {
      const tests = of('sampling-test');
      const unqualified = tests.filter(({ body }) => body.verdict === 'unqualified').length;
      return [GLANCE['sampling-test'](tests.length, unqualified), unqualified > 0 ? 'warning' : 'plain'];
    }
    case 'abnormal-listing':
      return abnormalSentence(of('abnormal-listing'));
    case 'serious-listing':
      return seriousSentence(of('serious-listing'));
    default:
      return assertNever(kind);
  }
}

/**
 * The first block of a profile: one sentence per kind of record, facts and counts only. A kind without records says which of
 * the two reasons holds: none found as of a day, or not collected.
 * @example glance(profile)[2]?.text // '公示期内的行政处罚 2 条，最近一条作出于 2026-05-06。'
 */
export function glance(profile: PublicProfile): GlanceSentence[] {
  return RECORD_KINDS.map((kind) => {
    if (!profile.records.some((record) => record.kind === kind)) {
      return { kind, text: emptySentence(profile, kind), tone: 'plain' as const };
    }
    const [text, tone] = sentenceOf(kind, profile);
    return { kind, text, tone };
  });
}
