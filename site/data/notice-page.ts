import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import type { PublicNotice } from '#domain/notices/public-notice.ts';
import { wordingOf } from './code-wording.ts';
import { CHINESE, type Edition } from './edition.ts';
import type { Fact } from './fact.ts';
import type { NavigationLink } from './navigation.ts';

/** A text of a notice in its paragraphs, under a heading. */
export type NoticeSection = { id: string; heading: string; paragraphs: readonly string[] };

/** One party of a notice with what it rests on. */
export type NoticePartyRow = {
  name: string;
  uscc: string;
  href: string;
  region: string | null;
  problem: string;
  handling: string;
  evidence: readonly { href: string; label: string; day: string | null }[];
};

/** Everything the page of a notice shows. */
export type NoticePage = {
  title: string;
  kind: string;
  lead: readonly string[];
  facts: readonly Fact[];
  sections: readonly NoticeSection[];
  parties: readonly NoticePartyRow[];
  /** Whether the parties have texts of their own: then they stand in a table. */
  hasRows: boolean;
  law: readonly string[];
  path: string;
  dataHref: string;
  trail: readonly (NavigationLink | { href: null; label: string })[];
  demo: boolean;
};

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * The facts that stand under the title of a notice: when, by whom, until when.
 * @example noticeFacts(notice)[0] // { label: '发布日期', lines: ['2026-11-24'] }
 */
export function noticeFacts(notice: PublicNotice, edition: Edition = CHINESE): Fact[] {
  const { CLUE_SOURCES, NOTICES } = edition.words;
  const { endsOn, correctedOn, batchNumber, field, clueSource, objection } = notice;
  return [
    { label: NOTICES.publishedOn, lines: [notice.publishedOn] },
    ...(correctedOn === null ? [] : [{ label: NOTICES.correctedOn, lines: [correctedOn] }]),
    { label: NOTICES.publishingUnit, lines: [notice.publishingUnit] },
    ...(batchNumber === null ? [] : [{ label: NOTICES.batch, lines: [batchNumber] }]),
    ...(field === null ? [] : [{ label: NOTICES.field, lines: [wordingOf(KEY_FIELDS, field, edition)] }]),
    ...(clueSource === null ? [] : [{ label: NOTICES.clue, lines: [CLUE_SOURCES[clueSource]] }]),
    { label: NOTICES.endsOn, lines: [endsOn === null ? NOTICES.noEnd : NOTICES.endsOnValue(endsOn)] },
    ...(objection === null ? [] : [{ label: NOTICES.objection, lines: [NOTICES.objectionSays(objection)] }]),
  ];
}

function sectionsOf(notice: PublicNotice, { words: { NOTICES } }: Edition): NoticeSection[] {
  const texts = [
    { id: 'facts', heading: NOTICES.facts, text: notice.caseFacts ?? '' },
    { id: 'penalty', heading: NOTICES.penalty, text: notice.penalty ?? '' },
    { id: 'warning', heading: NOTICES.warning, text: notice.warning },
  ];
  return texts
    .filter(({ text }) => text.trim() !== '')
    .map(({ id, heading, text }) => ({ id, heading, paragraphs: paragraphsOf(text) }));
}

function partyRow(party: PublicNotice['parties'][number], { words: { KINDS }, paths }: Edition): NoticePartyRow {
  const { uscc, name, region, problem, handling, evidence } = party;
  return {
    ...{ name, uscc, problem, handling },
    href: paths.enterprise(uscc),
    region: region?.name ?? null,
    evidence: evidence.map(({ recordId, kind, documentNumber, dated }) => ({
      href: `${paths.enterprise(uscc)}#${recordId}`,
      label: [KINDS[kind].heading, documentNumber].filter((word) => word !== null).join(' '),
      day: dated,
    })),
  };
}

/**
 * A public notice as its page shows it: its words, its parties with the records they rest on, its end.
 * @example noticePage(notice).kind // '典型案例'
 */
export function noticePage(notice: PublicNotice, edition: Edition = CHINESE): NoticePage {
  const { words, noticePaths, paths } = edition;
  const { FRAME, NOTICE_KINDS, NOTICES } = words;
  const parties = notice.parties.map((party) => partyRow(party, edition));
  return {
    title: notice.title,
    kind: NOTICE_KINDS[notice.kind],
    lead: paragraphsOf(notice.lead),
    facts: noticeFacts(notice, edition),
    sections: sectionsOf(notice, edition),
    parties,
    hasRows: parties.some(({ problem, handling }) => problem !== '' || handling !== ''),
    law: notice.citations.map(({ instrument, article }) => `《${instrument.replace(/^《|》$/gu, '')}》${article}`),
    path: noticePaths.one(notice.id),
    dataHref: noticePaths.data(notice.id),
    trail: [
      { href: paths.home(), label: FRAME.home },
      { href: noticePaths.list(), label: NOTICES.title },
      { href: null, label: NOTICE_KINDS[notice.kind] },
    ],
    demo: notice.demo,
  };
}
