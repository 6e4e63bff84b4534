import type { LivePage } from '#domain/wire/live-page.ts';
import { CHINESE, type Edition } from './edition.ts';
import type { Fact } from './fact.ts';
import type { NavigationLink } from './navigation.ts';
import { noticeFacts } from './notice-page.ts';

/** One notice in the list. */
export type NoticeRow = {
  href: string;
  title: string;
  kind: string;
  day: string;
  parties: string;
  facts: readonly Fact[];
  demo: boolean;
};

/** Everything the list of notices shows. */
export type NoticesPage = {
  heading: string;
  rows: readonly NoticeRow[];
  notice: string | null;
  asOf: string;
  nextHref: string | null;
  firstHref: string | null;
  data: readonly NavigationLink[];
  trail: readonly (NavigationLink | { href: null; label: string })[];
  isFiltered: boolean;
  /** The address of what was asked, in this language. */
  here: string;
  demo: boolean;
};

// Beyond so many parties the first is named and the rest counted.
const NAMED = 3;

/**
 * The notices of today as a list, all or those about one enterprise.
 * @example noticesPage(given).rows[0]?.kind // '典型案例'
 */
export function noticesPage(
  { request, answer, hasIgnoredFilter }: Extract<LivePage, { kind: 'notices' }>,
  edition: Edition = CHINESE,
): NoticesPage {
  const { words, noticePaths, paths } = edition;
  const { FRAME, NOTICE_KINDS, NOTICES } = words;
  const { uscc, cursor } = request;
  const rows = answer.items.map((item): NoticeRow => {
    const names = item.parties.map(({ name }) => name);
    return {
      href: noticePaths.one(item.id),
      title: item.title,
      kind: NOTICE_KINDS[item.kind],
      day: item.publishedOn,
      parties: NOTICES.partyNames(names.slice(0, NAMED), names.length),
      facts: noticeFacts(item, edition),
      demo: item.demo,
    };
  });
  return {
    heading: uscc === null ? NOTICES.listHeading : NOTICES.about(uscc),
    rows,
    notice: hasIgnoredFilter ? NOTICES.unknownCode : null,
    asOf: NOTICES.asOf(answer.asOf),
    nextHref: answer.next === null ? null : noticePaths.list({ uscc, cursor: answer.next }),
    firstHref: cursor === null ? null : noticePaths.list({ uscc }),
    data: [
      { href: noticePaths.feed('atom'), label: NOTICES.atom },
      { href: noticePaths.feed('json'), label: NOTICES.jsonFeed },
      { href: noticePaths.listData(uscc), label: NOTICES.api },
    ],
    trail: [
      { href: paths.home(), label: FRAME.home },
      { href: null, label: NOTICES.title },
    ],
    here: noticePaths.list({ uscc, cursor }),
    isFiltered: uscc !== null || cursor !== null,
    demo: answer.items.some(({ demo }) => demo),
  };
}
