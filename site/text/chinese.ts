import type { Translated } from './translated.ts';
import { CHECKED } from './zh-CN-accessibility.ts';
import { DATA } from './zh-CN-data.ts';
import { VERIFY } from './zh-CN-extract.ts';
import { BAR, FRAME, LANGUAGE, NAVIGATION, OFFICE, PROBLEM, PROBLEM_HELP, SERVICE } from './zh-CN-frame.ts';
import { GUIDE_OVERVIEW } from './zh-CN-guide.ts';
import { KEY_FIELD, LIST, LISTS } from './zh-CN-lists.ts';
import { CLUE_SOURCES, NOTICE_KINDS, NOTICES } from './zh-CN-notices.ts';
import { OPEN_DATA } from './zh-CN-open-data.ts';
import { ABOUT, ACCESSIBILITY, HOME } from './zh-CN-pages.ts';
import {
  ANSWERS,
  CITE,
  EXPLAIN,
  GLANCE,
  NOT_COVERED,
  PROFILE,
  PROFILE_HEAD,
  QUESTIONS,
  SOURCE_STATE,
  TERM,
} from './zh-CN-profile.ts';
import { FLAG_MEMBERS, KINDS, MEMBERS, RECORD, RULE_SETS, START_BASIS, VALIDITY, VALUES } from './zh-CN-records.ts';
import { REPAIR } from './zh-CN-repair.ts';
import { CODE, MATCHED_ON, SEARCH, SEARCH_FORM } from './zh-CN-search.ts';
import { LIKENESS, MATCHED_HOW } from './zh-CN-search-match.ts';
import { SHARE } from './zh-CN-share.ts';
import { SOURCE_UNITS } from './zh-CN-source.ts';

const TABLES = {
  ...{
    ABOUT,
    ACCESSIBILITY,
    ANSWERS,
    BAR,
    CHECKED,
    CITE,
    CLUE_SOURCES,
    CODE,
    DATA,
    EXPLAIN,
    FRAME,
    GLANCE,
    GUIDE_OVERVIEW,
  },
  ...{ HOME, KEY_FIELD, KINDS, LANGUAGE, LIKENESS, LIST, LISTS, MATCHED_HOW, MATCHED_ON, NAVIGATION, NOT_COVERED },
  ...{
    NOTICE_KINDS,
    NOTICES,
    OFFICE,
    OPEN_DATA,
    PROBLEM,
    PROBLEM_HELP,
    PROFILE,
    PROFILE_HEAD,
    QUESTIONS,
    RECORD,
    REPAIR,
    RULE_SETS,
  },
  ...{ SEARCH, SEARCH_FORM, SERVICE, SHARE, SOURCE_STATE, SOURCE_UNITS, START_BASIS, TERM, VALIDITY, VALUES, VERIFY },
};

/** Every word of the pages that stand in more than one language. */
export type Words = { readonly [Name in keyof typeof TABLES]: Translated<(typeof TABLES)[Name]> } & {
  readonly MEMBERS: typeof MEMBERS;
  readonly FLAG_MEMBERS: typeof FLAG_MEMBERS;
  /** Names of codes by their code, where the language has its own; else the official wording stands. */
  readonly CODES: Readonly<Record<string, string>>;
};

/** The words in Chinese, each table under its own name. */
export const CHINESE_WORDS: Words = { ...TABLES, MEMBERS, FLAG_MEMBERS, CODES: {} };
