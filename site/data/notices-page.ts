import type { LivePage } from '#domain/wire/live-page.ts';
import { FRAME } from '#site/text/zh-CN.ts';
import { NOTICE_KINDS, NOTICES } from '#site/text/zh-CN-notices.ts';
import type { Fact } from './fact.ts';
import type { NavigationLink } from './navigation.ts';
import { noticeFacts } from './notice-page.ts';
import { noticePaths } from './notice-paths.ts';
import { paths } from './paths.ts';

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
  demo: boolean;
};

// Beyond so many parties the first is named and the rest counted.
const NAMED = 3;

/**
 * The notices of today as a list, all or those about one enterprise.
 * @example noticesPage(given).rows[0]?.kind // '典型案例'
 */
export function noticesPage({
  request,
  answer,
  hasIgnoredFilter,
}: Extract<LivePage, { kind: 'notices' }>): NoticesPage {
  const { uscc, cursor } = request;
  const rows = answer.items.map((item): NoticeRow => {
    const names = item.parties.map(({ name }) => name);
    return {
      href: noticePaths.one(item.id),
      title: item.title,
      kind: NOTICE_KINDS[item.kind],
      day: item.publishedOn,
      parties: NOTICES.partyNames(names.slice(0, NAMED), names.length),
      facts: noticeFacts(item),
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
    isFiltered: uscc !== null || cursor !== null,
    demo: answer.items.some(({ demo }) => demo),
  };
}
