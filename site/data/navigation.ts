import { RECORD_LISTS } from '#domain/wire/public-list.ts';
import { FRAME, OUTSIDE } from '#site/text/zh-CN.ts';
import { COMPARE, DATA } from '#site/text/zh-CN-data.ts';
import { VERIFY } from '#site/text/zh-CN-extract.ts';
import { NAVIGATION } from '#site/text/zh-CN-frame.ts';
import { GUIDES } from '#site/text/zh-CN-guide.ts';
import { KEY_FIELD, LISTS } from '#site/text/zh-CN-lists.ts';
import { NOTICES } from '#site/text/zh-CN-notices.ts';
import { RULES } from '#site/text/zh-CN-rules.ts';
import { listPaths } from './list-paths.ts';
import { noticePaths } from './notice-paths.ts';
import { paths } from './paths.ts';

/** A link of the frame. */
export type NavigationLink = { href: string; label: string };

/** The links of the header. A new area of the site adds its line here and in {@link footerGroups}. */
export const headerLinks: readonly NavigationLink[] = [
  { href: paths.search({}), label: NAVIGATION.search },
  { href: listPaths.keyFields(), label: NAVIGATION.keyField },
  { href: listPaths.lists(), label: NAVIGATION.lists },
  { href: noticePaths.list(), label: NAVIGATION.notices },
  { href: listPaths.rules(), label: NAVIGATION.rules },
  { href: paths.data(), label: NAVIGATION.data },
  { href: paths.guide('consumer'), label: NAVIGATION.guide },
];

/** The links of the footer, in groups: the map of the site. */
export const footerGroups: readonly { heading: string; links: readonly NavigationLink[] }[] = [
  {
    heading: NAVIGATION.groups.find,
    links: [
      { href: paths.home(), label: FRAME.home },
      { href: paths.search({}), label: FRAME.search },
      { href: paths.compare([]), label: COMPARE.title },
      { href: listPaths.keyFields(), label: KEY_FIELD.title },
      { href: noticePaths.list(), label: NOTICES.title },
      ...RECORD_LISTS.map((list) => ({ href: listPaths.list(list), label: LISTS[list].title })),
    ],
  },
  {
    heading: NAVIGATION.groups.understand,
    links: [
      ...(['consumer', 'partner', 'repair', 'glossary'] as const).map((name) => ({
        href: paths.guide(name),
        label: GUIDES[name].label,
      })),
      { href: listPaths.rules(), label: RULES.title },
      { href: paths.about(), label: FRAME.about },
      { href: paths.accessibility(), label: FRAME.accessibility },
    ],
  },
  {
    heading: NAVIGATION.groups.data,
    links: [
      { href: paths.data(), label: DATA.title },
      { href: paths.api(), label: FRAME.api },
      { href: paths.verify(), label: VERIFY.title },
      { href: paths.components(), label: NAVIGATION.components },
    ],
  },
  {
    heading: NAVIGATION.groups.official,
    links: [
      { href: OUTSIDE.necips, label: FRAME.necips },
      { href: OUTSIDE.creditChina, label: FRAME.creditChina },
    ],
  },
];
