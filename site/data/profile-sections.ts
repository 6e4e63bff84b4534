import type { PublicProfile, PublicRecord } from '#domain/profile.ts';
import { RECORD_KINDS, type RecordKind } from '#domain/records/index.ts';
import { beijingDay } from './beijing-day.ts';
import { CHINESE, type Edition } from './edition.ts';
import { objectionPaths } from './objection-paths.ts';
import { type RecordCard, recordCard } from './record-card.ts';

/** One kind of record on a profile: its cards, or the sentence that says why there are none. `id` is the anchor. */
export type ProfileSection = {
  id: string;
  kind: RecordKind;
  heading: string;
  explanations: readonly string[];
  state: PublicProfile['sources'][number]['state'];
  /** Set when there are no cards: "none found as of T" or "not collected". Never both meanings in one wording. */
  empty: string | null;
  cards: readonly RecordCard[];
};

/**
 * What is known of a source on the page's day. A kind the profile does not name counts as not collected: unknown is not clean.
 * @example sourceOf(profile, 'penalty') // { state: 'none', day: '2026-11-20', units: ['…'] }
 */
export function sourceOf(profile: PublicProfile, kind: RecordKind) {
  const source = profile.sources.find((candidate) => candidate.kind === kind);
  const day = source?.asOf ? beijingDay(source.asOf) : null;
  const { units = [], unitStates = [], reason = null } = source ?? {};
  return { state: source?.state ?? ('unavailable' as const), day, units, unitStates, reason };
}

/**
 * What is to be said of the units behind a kind: which has not sent, which is late. Empty where all have sent in time.
 * @example currencySentences(profile, 'penalty') // ['赤壁市市场监督管理局应当在 2026-12-02 以前再次报送，……']
 */
export function currencySentences(
  profile: PublicProfile,
  kind: RecordKind,
  { words: { SOURCE_UNITS, VALUES } }: Edition = CHINESE,
): string[] {
  const { unitStates, reason } = sourceOf(profile, kind);
  const late = unitStates.flatMap(({ unit, due, late }) =>
    late && due !== null ? [SOURCE_UNITS.late(unit, due)] : [],
  );
  switch (reason) {
    case 'region-unknown':
      return [SOURCE_UNITS.regionUnknown];
    case 'unit-undeclared':
      return [SOURCE_UNITS.unitUndeclared];
    case 'unit-missing': {
      const missing = unitStates.filter(({ receivedAt }) => receivedAt === null).map(({ unit }) => unit);
      return [SOURCE_UNITS.missing(missing.join(VALUES.listSeparator)), ...late];
    }
    default:
      return late;
  }
}

/**
 * The sentence that stands where a kind has no records.
 * @example emptySentence(profile, 'penalty') // '截至 2026-11-20，本系统未查询到可公示的行政处罚信息。'
 */
export function emptySentence(profile: PublicProfile, kind: RecordKind, edition: Edition = CHINESE): string {
  const { KINDS, PROFILE, VALUES } = edition.words;
  const { state, day } = sourceOf(profile, kind);
  const { subject } = KINDS[kind];
  const sentence = state === 'unavailable' ? PROFILE.unavailable(subject) : PROFILE.none(day ?? profile.asOf, subject);
  return [sentence, ...currencySentences(profile, kind, edition)].join(VALUES.sentenceSeparator);
}

function explanationsOf(kind: RecordKind, records: readonly PublicRecord[], { words: { EXPLAIN } }: Edition): string[] {
  if (records.length === 0) return [];
  switch (kind) {
    case 'sampling-test':
      return [EXPLAIN.sampling];
    case 'abnormal-listing': {
      const flagged = records.some((record) => record.kind === 'abnormal-listing' && record.asFlag);
      return flagged ? [EXPLAIN.abnormalFlag, EXPLAIN.remedy] : [EXPLAIN.abnormal, EXPLAIN.remedy];
    }
    case 'serious-listing':
      return [EXPLAIN.serious, EXPLAIN.remedy];
    default:
      return [];
  }
}

/**
 * All sections of a profile in the order of the record registry, also those without records.
 * @example profileSections(profile).map((section) => section.id) // ['registration', 'licence', …]
 */
export function profileSections(profile: PublicProfile, edition: Edition = CHINESE): ProfileSection[] {
  const { KINDS } = edition.words;
  return RECORD_KINDS.map((kind) => {
    const records = profile.records.filter((record) => record.kind === kind);
    return {
      id: kind,
      kind,
      heading: KINDS[kind].heading,
      explanations: [
        ...explanationsOf(kind, records, edition),
        ...(records.length > 0 ? currencySentences(profile, kind, edition) : []),
      ],
      state: records.length > 0 ? 'records' : sourceOf(profile, kind).state,
      empty: records.length > 0 ? null : emptySentence(profile, kind, edition),
      cards: records.map((record) => ({
        ...recordCard(record, edition),
        objectionHref: objectionPaths.record(profile.uscc, record.id),
      })),
    };
  });
}
