import { assertNever } from '#domain/assert-never.ts';
import { CHECK_RESULTS } from '#domain/codes/check-result.ts';
import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import type { CalendarDate } from '#domain/date.ts';
import type { PublicProfile, PublicRecord, PublicRecordOf } from '#domain/profile.ts';
import { RECORD_KINDS, type RecordKind } from '#domain/records/index.ts';
import { wordingOf } from './code-wording.ts';
import { CHINESE, type Edition } from './edition.ts';
import { emptySentence, sourceOf } from './profile-sections.ts';
import type { Tag, Tone } from './tone.ts';

/** One line of the first block: the question, the answer in a few words, the sentence, the anchor of the section that proves it. */
export type GlanceSentence = { kind: RecordKind; question: string; answer: Tag; text: string; tone: Tone };

type Said = { text: string; tone: Tone; answer: string };

const latest = (days: readonly (CalendarDate | null)[]): CalendarDate | null =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;

function licenceSentence(licences: readonly PublicRecordOf<'licence'>[], { words: { GLANCE } }: Edition): string {
  const valid = licences.filter((licence) => licence.validity === 'valid');
  if (valid.length === 0) return GLANCE.noValidLicence(licences.length);
  const ends = valid.map(({ body }) => body.validUntil).filter((end) => end !== null && end !== 'long-term');
  const rest = licences.length - valid.length;
  return GLANCE.licence(valid.length, ends.toSorted()[0] ?? null) + (rest === 0 ? '' : GLANCE.licenceOther(rest));
}

function abnormalSentence(listings: readonly PublicRecordOf<'abnormal-listing'>[], { words }: Edition): Said {
  const { ANSWERS, GLANCE } = words;
  const standing = listings.filter(({ body }) => body.removedOn === null);
  const since = latest(standing.map(({ body }) => body.listedOn));
  if (since === null) {
    const answer = listings.some(({ asFlag }) => asFlag) ? ANSWERS.restored : ANSWERS.removed;
    return { text: GLANCE.abnormalRemoved(listings.length), tone: 'plain', answer };
  }
  return standing.some(({ asFlag }) => asFlag)
    ? { text: GLANCE.abnormalFlagged(standing.length, since), tone: 'warning', answer: ANSWERS.flagged }
    : { text: GLANCE.abnormalListed(standing.length, since), tone: 'warning', answer: ANSWERS.listed };
}

function seriousSentence(listings: readonly PublicRecordOf<'serious-listing'>[], { words }: Edition): Said {
  const { ANSWERS, GLANCE } = words;
  const since = latest(listings.filter(({ body }) => body.removedOn === null).map(({ body }) => body.listedOn));
  return since === null
    ? { text: GLANCE.seriousRemoved(listings.length), tone: 'plain', answer: ANSWERS.removed }
    : { text: GLANCE.seriousListed(since), tone: 'warning', answer: ANSWERS.listed };
}

function checkSentence(checks: readonly PublicRecordOf<'spot-check'>[], edition: Edition): Said {
  const { ANSWERS, GLANCE, VALUES } = edition.words;
  const last = checks.toSorted((a, b) => (a.body.checkedOn < b.body.checkedOn ? 1 : -1))[0];
  const day = last?.body.checkedOn ?? VALUES.notStated;
  const results =
    last?.body.results.map((code) => wordingOf(CHECK_RESULTS, code, edition)).join(VALUES.listSeparator) ?? '';
  return { text: GLANCE['spot-check'](checks.length, day, results), tone: 'plain', answer: ANSWERS.check(day) };
}

function licenceAnswer(licences: readonly PublicRecordOf<'licence'>[], edition: Edition): Said {
  const { ANSWERS } = edition.words;
  const valid = licences.filter(({ validity }) => validity === 'valid').length;
  const allEnded = licences.every(({ validity }) => validity === 'expired' || validity === 'invalid');
  const text = licenceSentence(licences, edition);
  if (valid > 0) return { text, tone: 'neutral', answer: ANSWERS.licenceValid(valid) };
  return allEnded
    ? { text, tone: 'warning', answer: ANSWERS.licenceEnded }
    : { text, tone: 'plain', answer: ANSWERS.licenceUnknown };
}

function samplingSentence(
  tests: readonly PublicRecordOf<'sampling-test'>[],
  { words: { ANSWERS, GLANCE } }: Edition,
): Said {
  const unqualified = tests.filter(({ body }) => body.verdict === 'unqualified').length;
  const text = GLANCE['sampling-test'](tests.length, unqualified);
  return unqualified > 0
    ? { text, tone: 'warning', answer: ANSWERS.unqualified(unqualified) }
    : { text, tone: 'plain', answer: ANSWERS.qualified(tests.length) };
}

function sentenceOf(kind: RecordKind, profile: PublicProfile, edition: Edition): Said {
  const { ANSWERS, GLANCE, PROFILE, VALUES } = edition.words;
  const of = <Kind extends RecordKind>(wanted: Kind) =>
    profile.records.filter((record): record is PublicRecordOf<Kind> & PublicRecord => record.kind === wanted);
  switch (kind) {
    case 'registration': {
      const { status } = profile;
      const answer = status === null ? ANSWERS.registrationUnknown : wordingOf(REGISTRATION_STATUSES, status, edition);
      const [registration] = of('registration');
      const text = GLANCE.registration(
        status === null ? PROFILE.statusUnknown : answer,
        registration?.body.establishedOn ?? null,
      );
      if (status === null) return { text, tone: 'plain', answer };
      return { text, tone: status === 'ACTIVE' ? 'neutral' : 'warning', answer };
    }
    case 'licence':
      return licenceAnswer(of('licence'), edition);
    case 'penalty': {
      const penalties = of('penalty');
      const last = latest(penalties.map(({ body }) => body.decidedOn)) ?? VALUES.notStated;
      const text = GLANCE.penalty(penalties.length, last);
      return { text, tone: 'warning', answer: ANSWERS.penalty(penalties.length) };
    }
    case 'spot-check':
      return checkSentence(of('spot-check'), edition);
    case 'sampling-test':
      return samplingSentence(of('sampling-test'), edition);
    case 'abnormal-listing':
      return abnormalSentence(of('abnormal-listing'), edition);
    case 'serious-listing':
      return seriousSentence(of('serious-listing'), edition);
    case 'commitment': {
      const commitments = of('commitment');
      const broken = commitments.filter(({ body }) => body.fulfilment === 'broken').length;
      const text = GLANCE.commitment(commitments.length, broken);
      return broken > 0
        ? { text, tone: 'warning', answer: ANSWERS.commitmentBroken(broken) }
        : { text, tone: 'plain', answer: ANSWERS.commitment(commitments.length) };
    }
    default:
      return assertNever(kind);
  }
}

/**
 * The first block of a profile: one question and answer per kind of record, facts and counts only. A kind without records says
 * which of the two reasons holds: none found as of a day, or not collected.
 * @example glance(profile)[2]?.text // '公示期内的行政处罚 2 条，最近一条作出于 2026-05-06。'
 */
export function glance(profile: PublicProfile, edition: Edition = CHINESE): GlanceSentence[] {
  const { ANSWERS, QUESTIONS } = edition.words;
  return RECORD_KINDS.map((kind) => {
    const question = QUESTIONS[kind];
    if (!profile.records.some((record) => record.kind === kind)) {
      const tone = sourceOf(profile, kind).state === 'unavailable' ? ('unavailable' as const) : ('none' as const);
      const answer = { text: ANSWERS[tone], tone };
      return { kind, question, answer, text: emptySentence(profile, kind, edition), tone: 'plain' as const };
    }
    const { text, tone, answer } = sentenceOf(kind, profile, edition);
    return { kind, question, answer: { text: answer, tone }, text, tone };
  });
}
