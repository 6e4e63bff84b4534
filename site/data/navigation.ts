import { RECORD_LISTS } from '#domain/wire/public-list.ts';
import { COMPARE } from '#site/text/zh-CN-data.ts';
import { OUTSIDE } from '#site/text/zh-CN-frame.ts';
import { GUIDES } from '#site/text/zh-CN-guide.ts';
import { RULES } from '#site/text/zh-CN-rules.ts';
import { SCREENING } from '#site/text/zh-CN-screening.ts';
import { WATCH } from '#site/text/zh-CN-watch.ts';
import type { Edition } from './edition.ts';
import { perEdition } from './per-edition.ts';
import { watchPaths } from './watch-paths.ts';

/** A link of the frame. */
export type NavigationLink = { href: string; label: string };

/** The links of the header. A new area of the site adds its line here and in {@link footerGroups}. */
export const headerLinks: (edition: Edition) => readonly NavigationLink[] = perEdition(
  ({ words: { NAVIGATION }, paths, listPaths, noticePaths }) => [
    { href: paths.search({}), label: NAVIGATION.search },
    { href: listPaths.keyFields(), label: NAVIGATION.keyField },
    { href: listPaths.lists(), label: NAVIGATION.lists },
    { href: noticePaths.list(), label: NAVIGATION.notices },
    { href: listPaths.rules(), label: NAVIGATION.rules },
    { href: paths.data(), label: NAVIGATION.data },
    { href: paths.guide('consumer'), label: NAVIGATION.guide },
  ],
);

/** A part of the footer. */
type FooterGroup = { heading: string; links: readonly NavigationLink[] };

/** The links of the footer, in groups: the map of the site. Pages that stand in Chinese only are named in the Chinese one. */
export const footerGroups: (edition: Edition) => readonly FooterGroup[] = perEdition(
  ({ locale, words, paths, listPaths, noticePaths }) => {
    const { DATA, FRAME, GUIDE_OVERVIEW, KEY_FIELD, LISTS, NAVIGATION, NOTICES, VERIFY } = words;
    const isChinese = locale === 'zh-CN';
    const guides = (['consumer', 'partner', 'repair', 'glossary'] as const).map((name) => ({
      href: paths.guide(name),
      label: GUIDES[name].label,
    }));
    return [
      {
        heading: NAVIGATION.groups.find,
        links: [
          { href: paths.home(), label: FRAME.home },
          { href: paths.search({}), label: FRAME.search },
          ...(isChinese ? [{ href: paths.compare([]), label: COMPARE.title }] : []),
          ...(isChinese ? [{ href: paths.screening(), label: SCREENING.title }] : []),
          ...(isChinese ? [{ href: watchPaths.make(), label: WATCH.title }] : []),
          { href: listPaths.keyFields(), label: KEY_FIELD.title },
          { href: noticePaths.list(), label: NOTICES.title },
          ...RECORD_LISTS.map((list) => ({ href: listPaths.list(list), label: LISTS[list].title })),
        ],
      },
      {
        heading: NAVIGATION.groups.understand,
        links: [
          ...(isChinese ? guides : [{ href: paths.guides(), label: GUIDE_OVERVIEW.title }]),
          { href: listPaths.rules(), label: isChinese ? RULES.title : NAVIGATION.rules },
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
          ...(isChinese ? [{ href: paths.components(), label: NAVIGATION.components }] : []),
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
  },
);
