import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import type { ListRequest, LivePage } from '#domain/wire/live-page.ts';
import type { RecordList, RecordListItem } from '#domain/wire/public-list.ts';
import { wordingOf } from './code-wording.ts';
import { CHINESE, type Edition } from './edition.ts';
import type { Fact } from './fact.ts';
import { type ListForm, recordListForm } from './list-form.ts';
import { type ListFrame, listFrame } from './list-frame.ts';
import { type CitedProvision, listLaw } from './list-law.ts';
import type { NavigationLink } from './navigation.ts';
import { recordCard } from './record-card.ts';
import type { Tag } from './tone.ts';

/** One record in a list: whom it concerns, what it is, and until when and why it is shown. */
export type ListRow = {
  id: string;
  name: string;
  href: string;
  demo: boolean;
  when: string;
  day: string | null;
  heading: string;
  tags: readonly Tag[];
  /** Which enterprise it is, in one line. */
  party: readonly Fact[];
  facts: readonly Fact[];
  more: readonly Fact[];
  basis: readonly { citation: string; unverified: boolean }[];
};

/** Everything the page of a list shows. */
export type ListPage = {
  title: string;
  lead: string;
  path: string;
  /** The address of what was asked, filters and all. */
  here: string;
  trail: readonly ({ href: string; label: string } | { href: null; label: string })[];
  form: ListForm;
  frame: ListFrame;
  rows: readonly ListRow[];
  explain: readonly string[];
  /** Said of the serious list only (rule 27). */
  measures: string | null;
  law: readonly CitedProvision[];
  data: readonly NavigationLink[];
  feeds: readonly { href: string; type: string }[];
  isFiltered: boolean;
};

function rowOf(list: RecordList, item: RecordListItem, edition: Edition): ListRow {
  const { LIST, LISTS, RECORD, VALUES } = edition.words;
  const { record, uscc, name, region, keyFields, demo } = item;
  const card = recordCard(record, edition);
  const fields = keyFields.map((code) => wordingOf(KEY_FIELDS, code, edition)).join(VALUES.listSeparator);
  const { endsOn } = record.publicity;
  const ends =
    list === 'serious' && endsOn !== null
      ? { label: LIST.expectedEnd, lines: [LIST.expectedEndValue(endsOn)] }
      : { label: LIST.endsOn, lines: [endsOn === null ? LIST.noEnd : LIST.endsOnValue(endsOn)] };
  const day = record.corrections.at(-1)?.correctedOn;
  const corrected: Tag[] = day === undefined ? [] : [{ text: RECORD.correctedOn(day), tone: 'plain' }];
  return {
    id: record.id,
    name,
    href: `${edition.paths.enterprise(uscc)}#${record.id}`,
    demo,
    when: card.when,
    day: card.day,
    heading: card.heading ?? LISTS[list].title,
    tags: [...card.tags, ...corrected],
    party: [
      { label: LIST.code, lines: [uscc] },
      { label: LIST.region, lines: [region?.name ?? LIST.regionUnknown] },
      ...(fields === '' ? [] : [{ label: LIST.field, lines: [fields] }]),
    ],
    facts: [...card.facts, ends],
    more: [{ label: RECORD.source, lines: [card.sourceUnit] }, ...card.details],
    basis: card.basis,
  };
}

function dataLinks(list: RecordList, request: ListRequest, { words: { LIST }, listPaths }: Edition): NavigationLink[] {
  return [
    { href: listPaths.listDownload(list, 'csv', request), label: LIST.csv },
    { href: listPaths.listDownload(list, 'json', request), label: LIST.json },
    { href: listPaths.listFeed(list, 'atom', { ...request, order: 'newest' }), label: LIST.atom },
    { href: listPaths.listFeed(list, 'json', { ...request, order: 'newest' }), label: LIST.jsonFeed },
    { href: listPaths.listData(list, { ...request, cursor: null }), label: LIST.api },
  ];
}

/**
 * A list of published records as its page shows it, with its law, its data and what its emptiness means.
 * @example listPage(given).title // '严重违法失信名单'
 */
export function listPage(given: Extract<LivePage, { kind: 'list' }>, edition: Edition = CHINESE): ListPage {
  const { words, listPaths, paths } = edition;
  const { EXPLAIN, FRAME, LIST, LISTS } = words;
  const { list, request, answer, hasIgnoredFilter } = given;
  const { title, lead, unit, subject, explain } = LISTS[list];
  const form = recordListForm(list, request, listPaths.list(list), edition);
  const hrefFrom = (cursor: string | null) => listPaths.list(list, { ...request, cursor });
  return {
    title,
    lead,
    path: listPaths.list(list),
    here: hrefFrom(request.cursor),
    trail: [
      { href: paths.home(), label: FRAME.home },
      { href: listPaths.lists(), label: LIST.trail },
      { href: null, label: title },
    ],
    form,
    frame: listFrame(
      { answer, unit, subject, isFiltered: form.isFiltered, hasIgnoredFilter, cursor: request.cursor, hrefFrom },
      edition,
    ),
    rows: answer.items.map((item) => rowOf(list, item, edition)),
    explain,
    measures: list === 'serious' ? EXPLAIN.serious : null,
    law: listLaw(list, answer.asOf),
    data: dataLinks(list, request, edition),
    feeds: [
      { href: listPaths.listFeed(list, 'atom'), type: 'application/atom+xml' },
      { href: listPaths.listFeed(list, 'json'), type: 'application/feed+json' },
    ],
    isFiltered: form.isFiltered || request.cursor !== null,
  };
}
