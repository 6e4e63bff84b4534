import type { Locale } from '#domain/wire/locale.ts';
import { CHINESE_WORDS, type Words } from '#site/text/chinese.ts';
import { ENGLISH_WORDS } from '#site/text/english.ts';
import { englishListPaths, listPaths } from './list-paths.ts';
import { englishNoticePaths, noticePaths } from './notice-paths.ts';
import { englishPaths, paths } from './paths.ts';

/** A language of the pages: its words, and the addresses its links lead to. Everything else of a page is the same in each. */
export type Edition = {
  locale: Locale;
  words: Words;
  paths: typeof paths;
  listPaths: typeof listPaths;
  noticePaths: typeof noticePaths;
};

/** The pages in Chinese, the language of the records. */
export const CHINESE: Edition = { locale: 'zh-CN', words: CHINESE_WORDS, paths, listPaths, noticePaths };

/** The same pages under `/en`: names of things and navigation in English, records in their original Chinese. */
export const ENGLISH: Edition = {
  locale: 'en',
  words: ENGLISH_WORDS,
  paths: englishPaths,
  listPaths: englishListPaths,
  noticePaths: englishNoticePaths,
};

/**
 * The edition a page is made in; a page that says nothing of its language is Chinese.
 * @example const { FRAME } = editionFor(Astro.locals.locale).words;
 */
export function editionFor(locale: Locale | undefined): Edition {
  return locale === 'en' ? ENGLISH : CHINESE;
}
