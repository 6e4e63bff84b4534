import { FRAME, OUTSIDE } from '#site/text/zh-CN.ts';
import { NAVIGATION } from '#site/text/zh-CN-frame.ts';
import { paths } from './paths.ts';

/** A link of the frame. */
export type NavigationLink = { href: string; label: string };

/** The links of the header. A new area of the site adds its line here and in {@link footerGroups}. */
export const headerLinks: readonly NavigationLink[] = [{ href: paths.search({}), label: NAVIGATION.search }];

/** The links of the footer, in groups: the map of the site. */
export const footerGroups: readonly { heading: string; links: readonly NavigationLink[] }[] = [
  {
    heading: NAVIGATION.groups.find,
    links: [
      { href: paths.home(), label: FRAME.home },
      { href: paths.search({}), label: FRAME.search },
    ],
  },
  {
    heading: NAVIGATION.groups.understand,
    links: [
      { href: paths.about(), label: FRAME.about },
      { href: paths.accessibility(), label: FRAME.accessibility },
    ],
  },
  {
    heading: NAVIGATION.groups.data,
    links: [
      { href: paths.api(), label: FRAME.api },
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
