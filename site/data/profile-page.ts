import { ENTITY_KINDS } from '#domain/codes/entity-kind.ts';
import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import type { CalendarDate } from '#domain/date.ts';
import type { PublicProfile } from '#domain/profile.ts';
import { RECORD_KINDS } from '#domain/records/index.ts';
import { KINDS, PROFILE, RULE_SETS, SOURCE_STATE, VALUES } from '#site/text/zh-CN.ts';
import { wordingOf } from './code-wording.ts';
import { type GlanceSentence, glance } from './glance.ts';
import { paths } from './paths.ts';
import { type ProfileSection, profileSections, sourceOf } from './profile-sections.ts';
import type { Tag } from './tone.ts';

/** One key field of an enterprise and the licences, on this page, by which it belongs to it. */
export type KeyFieldLine = { text: string; licences: readonly { href: string; label: string }[] };

/** One row of the table of sources. */
export type SourceRow = { kind: string; state: string; day: string; units: string; unitCount: number };

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
  ruleSets: string;
  dataHref: string;
  address: string;
  notice: string;
  description: string;
};

// GB 32100-2015: department and kind, division, subject code, check digit.
const USCC_GROUPS = [0, 2, 8, 17, 18] as const;

function usccGroups(uscc: string): string[] {
  return USCC_GROUPS.slice(0, -1).map((from, index) => uscc.slice(from, USCC_GROUPS[index + 1]));
}

function tagsOf(profile: PublicProfile): Tag[] {
  const { status, region, entityKind } = profile;
  return [
    status === null
      ? { text: PROFILE.statusUnknown, tone: 'plain' }
      : { text: wordingOf(REGISTRATION_STATUSES, status), tone: status === 'ACTIVE' ? 'neutral' : 'warning' },
    { text: region?.name ?? PROFILE.regionUnknown, tone: 'plain' },
    { text: entityKind === null ? PROFILE.kindUnknown : wordingOf(ENTITY_KINDS, entityKind), tone: 'plain' },
  ];
}

function keyFieldLines(profile: PublicProfile): KeyFieldLine[] {
  return profile.keyFields.map(({ field, subfields, licenceIds }) => {
    const entry = KEY_FIELDS.find((candidate) => candidate.code === field);
    const names = entry?.subfields.filter(({ code }) => subfields.includes(code)).map(({ wording }) => wording) ?? [];
    const licences = profile.records.flatMap((record) =>
      record.kind === 'licence' && licenceIds.includes(record.id)
        ? [{ href: `#${record.id}`, label: record.body.licenceNumber ?? record.body.documentNumber }]
        : [],
    );
    return { text: PROFILE.keyField(entry?.wording ?? field, names.join(VALUES.listSeparator)), licences };
  });
}

function sourceRows(profile: PublicProfile): SourceRow[] {
  return RECORD_KINDS.map((kind) => {
    const { state, day, units } = sourceOf(profile, kind);
    return {
      kind: KINDS[kind].heading,
      state: SOURCE_STATE[state],
      day: day ?? PROFILE.nothing,
      units: units.join(VALUES.listSeparator) || PROFILE.nothing,
      unitCount: units.length,
    };
  });
}

/**
 * A public profile as its page shows it. Everything is taken from the profile; nothing is judged, weighted or summed.
 * @example profilePage(profile).usccGroups // ['91', '421200', 'MA0XN00A4', 'C']
 */
export function profilePage(profile: PublicProfile): ProfilePage {
  return {
    name: profile.name,
    uscc: profile.uscc,
    usccGroups: usccGroups(profile.uscc),
    formerNames: profile.formerNames.length === 0 ? null : profile.formerNames.join(VALUES.listSeparator),
    tags: tagsOf(profile),
    demo: profile.demo,
    glance: glance(profile),
    keyFields: keyFieldLines(profile),
    sections: profileSections(profile),
    sources: sourceRows(profile),
    asOf: profile.asOf,
    nextChangeOn: profile.nextChangeOn,
    ruleSets: profile.ruleSets.map((id) => RULE_SETS[id] ?? id).join(VALUES.listSeparator),
    dataHref: paths.enterpriseData(profile.uscc),
    address: paths.enterprise(profile.uscc),
    notice: profile.notice,
    description: PROFILE.description(profile.name, profile.uscc, profile.asOf),
  };
}
