import { KEY_FIELDS, type KeyField } from '#domain/codes/key-field.ts';
import type { ListRequest, LivePage } from '#domain/wire/live-page.ts';
import type { KeyFieldChange, KeyFieldCounts, KeyFieldMember } from '#domain/wire/public-list.ts';
import { wordingOf } from './code-wording.ts';
import { CHINESE, type Edition } from './edition.ts';
import type { Fact } from './fact.ts';
import { keyFieldForm, type ListForm } from './list-form.ts';
import { type ListFrame, listFrame } from './list-frame.ts';
import { type CitedProvision, listLaw } from './list-law.ts';
import type { NavigationLink } from './navigation.ts';

/** How many enterprises there are in a part of a register, and the address that lists them. */
export type CountLink = NavigationLink & { count: string };

/** One enterprise in the register, or one entry into or exit from it. */
export type RegisterRow = {
  id: string;
  name: string;
  href: string;
  demo: boolean;
  tag: string | null;
  facts: readonly Fact[];
};

/** Everything the page of one key field shows, of its register or of its history. */
export type KeyFieldPage = {
  title: string;
  lead: string;
  about: string | null;
  path: string;
  /** The address of what was asked, filters and all. */
  here: string;
  trail: readonly ({ href: string; label: string } | { href: null; label: string })[];
  other: NavigationLink;
  subfields: readonly CountLink[];
  regions: readonly CountLink[];
  form: ListForm;
  frame: ListFrame;
  rowsHeading: string;
  rows: readonly RegisterRow[];
  law: readonly CitedProvision[];
  data: readonly NavigationLink[];
  isFiltered: boolean;
};

const SUBFIELDS: readonly { code: string; wording: string }[] = KEY_FIELDS.flatMap(({ subfields }) => [...subfields]);
function partyFacts({ uscc, region }: KeyFieldMember | KeyFieldChange, { words: { LIST } }: Edition): Fact[] {
  return [
    { label: LIST.code, lines: [uscc] },
    { label: LIST.region, lines: [region?.name ?? LIST.regionUnknown] },
  ];
}

function memberRow(member: KeyFieldMember, edition: Edition): RegisterRow {
  const { KEY_FIELD } = edition.words;
  const licences = member.subfields.flatMap((one) => one.licences);
  return {
    id: member.uscc,
    name: member.name,
    href: edition.paths.enterprise(member.uscc),
    demo: member.demo,
    tag: null,
    facts: [
      ...partyFacts(member, edition),
      {
        label: KEY_FIELD.subfields,
        lines: member.subfields.map(({ subfield }) => wordingOf(SUBFIELDS, subfield, edition)),
      },
      {
        label: KEY_FIELD.licences,
        lines: licences.map(({ licenceNumber, certificateName, validUntil }) =>
          KEY_FIELD.licence(
            licenceNumber ?? certificateName ?? KEY_FIELD.subject,
            validUntil === 'long-term' ? KEY_FIELD.longTerm : validUntil,
          ),
        ),
      },
      { label: KEY_FIELD.since, lines: [member.enteredOn] },
    ],
  };
}

function changeRow(change: KeyFieldChange, edition: Edition): RegisterRow {
  const { KEY_FIELD } = edition.words;
  const { uscc, name, subfield, on, isLearned, reason, demo } = change;
  return {
    id: `${uscc}-${subfield}-${change.change}-${on}`,
    name,
    href: edition.paths.enterprise(uscc),
    demo,
    tag: KEY_FIELD.changed[change.change],
    facts: [
      { label: KEY_FIELD.day, lines: [isLearned ? KEY_FIELD.learned(on) : on] },
      { label: KEY_FIELD.reason, lines: [KEY_FIELD.reasons[reason]] },
      { label: KEY_FIELD.subfields, lines: [wordingOf(SUBFIELDS, subfield, edition)] },
      ...partyFacts(change, edition),
    ],
  };
}

function countLinks(
  field: KeyField,
  counts: KeyFieldCounts,
  edition: Edition,
): Pick<KeyFieldPage, 'subfields' | 'regions'> {
  const { words, listPaths } = edition;
  const { KEY_FIELD } = words;
  const own = counts.fields.find((one) => one.field === field);
  return {
    subfields: (own?.subfields ?? []).map(({ subfield, enterprises }) => ({
      href: listPaths.keyField(field, { detail: subfield }),
      label: wordingOf(SUBFIELDS, subfield, edition),
      count: KEY_FIELD.enterprises(enterprises),
    })),
    regions: (own?.regions ?? []).map(({ region, enterprises }) => ({
      href: listPaths.keyField(field, { region: region.code }),
      label: region.name,
      count: KEY_FIELD.enterprises(enterprises),
    })),
  };
}

function dataLinks(
  field: KeyField,
  what: 'enterprises' | 'changes',
  request: ListRequest,
  { words: { LIST }, listPaths }: Edition,
): NavigationLink[] {
  return [
    { href: listPaths.keyFieldDownload(field, what, 'csv', request), label: LIST.csv },
    { href: listPaths.keyFieldDownload(field, what, 'json', request), label: LIST.json },
    { href: listPaths.keyFieldData(field, what, { ...request, cursor: null }), label: LIST.api },
  ];
}

/**
 * The register of one key field (重点领域企业台账), or who came and went, as its page shows it.
 * @example keyFieldPage(given).title // '食品领域企业台账'
 */
export function keyFieldPage(
  given: Extract<LivePage, { kind: 'key-field' | 'key-field-history' }>,
  edition: Edition = CHINESE,
): KeyFieldPage {
  const { words, listPaths, paths } = edition;
  const { FRAME, KEY_FIELD, LIST } = words;
  const { field, request, hasIgnoredFilter, answer } = given;
  const isHistory = given.kind === 'key-field-history';
  const address = isHistory ? listPaths.keyFieldHistory : listPaths.keyField;
  const title = (isHistory ? KEY_FIELD.historyTitle : KEY_FIELD.fieldTitle)(wordingOf(KEY_FIELDS, field, edition));
  const form = keyFieldForm(field, request, address(field), edition);
  const hrefFrom = (cursor: string | null) => address(field, { ...request, cursor });
  const unit = isHistory ? LIST.changeUnit : KEY_FIELD.unit;
  return {
    title,
    lead: isHistory ? KEY_FIELD.historyLead : KEY_FIELD.lead,
    about: isHistory ? null : KEY_FIELD.about,
    path: address(field),
    here: hrefFrom(request.cursor),
    trail: [
      { href: paths.home(), label: FRAME.home },
      { href: listPaths.keyFields(), label: KEY_FIELD.trail },
      ...(isHistory ? [{ href: listPaths.keyField(field), label: wordingOf(KEY_FIELDS, field, edition) }] : []),
      { href: null, label: isHistory ? KEY_FIELD.changesHeading : wordingOf(KEY_FIELDS, field, edition) },
    ],
    other: isHistory
      ? { href: listPaths.keyField(field), label: KEY_FIELD.current }
      : { href: listPaths.keyFieldHistory(field), label: KEY_FIELD.history },
    ...(given.kind === 'key-field' ? countLinks(field, given.counts, edition) : { subfields: [], regions: [] }),
    form,
    frame: listFrame(
      {
        ...{ answer, unit, hasIgnoredFilter, hrefFrom },
        subject: KEY_FIELD.subject,
        isFiltered: form.isFiltered,
        cursor: request.cursor,
      },
      edition,
    ),
    rowsHeading: isHistory ? KEY_FIELD.changesHeading : KEY_FIELD.membersHeading,
    rows:
      given.kind === 'key-field'
        ? given.answer.items.map((item) => memberRow(item, edition))
        : given.answer.items.map((item) => changeRow(item, edition)),
    law: listLaw('key-field', answer.asOf),
    data: dataLinks(field, isHistory ? 'changes' : 'enterprises', request, edition),
    isFiltered: form.isFiltered || request.cursor !== null,
  };
}
