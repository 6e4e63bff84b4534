import { ENTITY_KINDS } from '#domain/codes/entity-kind.ts';
import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import type { CalendarDate } from '#domain/date.ts';
import type { PublicProfile, PublicRecordOf, SourceUnitState } from '#domain/profile.ts';
import { RECORD_KINDS } from '#domain/records/index.ts';
import { beijingDay } from './beijing-day.ts';
import { wordingOf } from './code-wording.ts';
import { CHINESE, type Edition } from './edition.ts';
import { enterpriseGraph } from './enterprise-graph.ts';
import { type GlanceSentence, glance } from './glance.ts';
import { absolute } from './paths.ts';
import { portal } from './portal.ts';
import { type ProfileSection, profileSections, sourceOf } from './profile-sections.ts';
import type { Tag } from './tone.ts';

/** One key field of an enterprise and the licences, on this page, by which it belongs to it. */
export type KeyFieldLine = { text: string; licences: readonly { href: string; label: string }[] };

/** One row of the table of sources. */
export type SourceRow = { kind: string; state: Tag; day: string; units: string; unitCount: number };

/** Everything a profile page shows, in reading order. */
export type ProfilePage = {
  name: string;
  uscc: string;
  /** The code in its readable groups; joined they are the code, so that it is copied unbroken. */
  usccGroups: readonly string[];
  formerNames: string | null;
  tags: readonly Tag[];
  demo: boolean;
  glance: readonly GlanceSentence[];
  keyFields: readonly KeyFieldLine[];
  sections: readonly ProfileSection[];
  sources: readonly SourceRow[];
  asOf: CalendarDate;
  nextChangeOn: CalendarDate | null;
  /** The day on which the page must be made anew: its next legal change, or a unit turns late. */
  staleOn: CalendarDate | null;
  ruleSets: string;
  dataHref: string;
  address: string;
  notice: string;
  description: string;
  /** Since when the records shown are known here, and when data last came in; null when no day is known. */
  knownSince: string | null;
  citation: string;
  qrHref: string;
  /** The page as schema.org data (JSON-LD), ready to stand in a script element. */
  graph: string;
};

// GB 32100-2015: department and kind, division, subject code, check digit.
const USCC_GROUPS = [0, 2, 8, 17, 18] as const;

function usccGroups(uscc: string): string[] {
  return USCC_GROUPS.slice(0, -1).map((from, index) => uscc.slice(from, USCC_GROUPS[index + 1]));
}

function tagsOf(profile: PublicProfile, edition: Edition): Tag[] {
  const { PROFILE } = edition.words;
  const { status, region, entityKind } = profile;
  return [
    status === null
      ? { text: PROFILE.statusUnknown, tone: 'plain' }
      : { text: wordingOf(REGISTRATION_STATUSES, status, edition), tone: status === 'ACTIVE' ? 'neutral' : 'warning' },
    { text: region?.name ?? PROFILE.regionUnknown, tone: 'plain' },
    { text: entityKind === null ? PROFILE.kindUnknown : wordingOf(ENTITY_KINDS, entityKind, edition), tone: 'plain' },
  ];
}

function licenceLabel({ body, validity }: PublicRecordOf<'licence'>, { words }: Edition): string {
  const { PROFILE_HEAD, VALIDITY, VALUES } = words;
  const number = body.licenceNumber ?? body.documentNumber;
  const until = body.validUntil === 'long-term' ? VALUES.longTerm : body.validUntil;
  return PROFILE_HEAD.licence(number, VALIDITY[validity], until);
}

function keyFieldLines(profile: PublicProfile, edition: Edition): KeyFieldLine[] {
  const { PROFILE, VALUES } = edition.words;
  return profile.keyFields.map(({ field, subfields, licenceIds }) => {
    const entry = KEY_FIELDS.find((candidate) => candidate.code === field);
    const held = entry?.subfields.filter(({ code }) => subfields.includes(code)) ?? [];
    const names = held.map(({ code }) => wordingOf(held, code, edition));
    const licences = profile.records.flatMap((record) =>
      record.kind === 'licence' && licenceIds.includes(record.id)
        ? [{ href: `#${record.id}`, label: licenceLabel(record, edition) }]
        : [],
    );
    return {
      text: PROFILE.keyField(wordingOf(KEY_FIELDS, field, edition), names.join(VALUES.listSeparator)),
      licences,
    };
  });
}

function unitWords({ unit, receivedAt, due, late }: SourceUnitState, { words: { SOURCE_UNITS } }: Edition): string {
  if (receivedAt === null) return SOURCE_UNITS.notReceived(unit);
  const day = beijingDay(receivedAt) ?? receivedAt;
  return late && due !== null ? SOURCE_UNITS.receivedLate(unit, day, due) : SOURCE_UNITS.received(unit, day);
}

function sourceRows(profile: PublicProfile, edition: Edition): SourceRow[] {
  const { KINDS, PROFILE, SOURCE_STATE, VALUES } = edition.words;
  return RECORD_KINDS.map((kind) => {
    const { state, day, unitStates } = sourceOf(profile, kind);
    return {
      kind: KINDS[kind].heading,
      state: { text: SOURCE_STATE[state], tone: state === 'records' ? ('plain' as const) : state },
      day: day ?? PROFILE.nothing,
      units: unitStates.map((state) => unitWords(state, edition)).join(VALUES.listSeparator) || PROFILE.nothing,
      unitCount: unitStates.length,
    };
  });
}

function earlier(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  return one === null || (other !== null && other < one) ? other : one;
}

function knownSince({ records, sources }: PublicProfile, { words: { PROFILE_HEAD } }: Edition): string | null {
  const first = records.map(({ source }) => source.receivedOn).toSorted()[0];
  const last = sources
    .map(({ asOf }) => asOf ?? '')
    .toSorted()
    .at(-1);
  const lastDay = last ? beijingDay(last) : null;
  return first === undefined || lastDay === null ? null : PROFILE_HEAD.knownSince(first, lastDay);
}

/**
 * A public profile as its page shows it. Everything is taken from the profile; nothing is judged, weighted or summed.
 * @example profilePage(profile).usccGroups // ['91', '421200', 'MA0XN00A4', 'C']
 */
export function profilePage(profile: PublicProfile, edition: Edition = CHINESE): ProfilePage {
  const { words, paths } = edition;
  const { CITE, PROFILE, RULE_SETS, SERVICE, VALUES } = words;
  const address = absolute(paths.enterprise(profile.uscc));
  return {
    name: profile.name,
    uscc: profile.uscc,
    usccGroups: usccGroups(profile.uscc),
    formerNames: profile.formerNames.length === 0 ? null : profile.formerNames.join(VALUES.listSeparator),
    tags: tagsOf(profile, edition),
    demo: profile.demo,
    glance: glance(profile, edition),
    keyFields: keyFieldLines(profile, edition),
    sections: profileSections(profile, edition),
    sources: sourceRows(profile, edition),
    asOf: profile.asOf,
    nextChangeOn: profile.nextChangeOn,
    staleOn: earlier(profile.nextChangeOn, profile.sourcesChangeOn),
    ruleSets: profile.ruleSets.map((id) => RULE_SETS[id] ?? id).join(VALUES.listSeparator),
    dataHref: paths.enterpriseData(profile.uscc),
    address,
    notice: PROFILE.notice ?? profile.notice,
    description: PROFILE.description(profile.name, profile.uscc, profile.asOf),
    knownSince: knownSince(profile, edition),
    citation: CITE.text(CITE.service(SERVICE.city ?? portal.name), profile.name, profile.uscc, profile.asOf, address),
    qrHref: paths.enterpriseQr(profile.uscc),
    graph: enterpriseGraph(profile, edition),
  };
}
