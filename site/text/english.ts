import type { Words } from './chinese.ts';
import { CODES } from './en-codes.ts';
import { BAR, FRAME, LANGUAGE, NAVIGATION, OFFICE, PROBLEM, PROBLEM_HELP, SERVICE, SHARE } from './en-frame.ts';
import { CLUE_SOURCES, KEY_FIELD, LIST, LISTS, NOTICE_KINDS, NOTICES } from './en-lists.ts';
import { OPEN_DATA } from './en-open-data.ts';
import { ABOUT, ACCESSIBILITY, CHECKED, DATA, GUIDE_OVERVIEW, HOME, VERIFY } from './en-pages.ts';
import {
  ANSWERS,
  CITE,
  EXPLAIN,
  GLANCE,
  NOT_COVERED,
  PROFILE,
  PROFILE_HEAD,
  QUESTIONS,
  REPAIR,
  SOURCE_STATE,
  SOURCE_UNITS,
  TERM,
} from './en-profile.ts';
import { FLAG_MEMBERS, KINDS, MEMBERS, RECORD, RULE_SETS, START_BASIS, VALIDITY, VALUES } from './en-records.ts';
import { CODE, LIKENESS, MATCHED_HOW, MATCHED_ON, SEARCH, SEARCH_FORM } from './en-search.ts';

/** The words in English, each table under its own name. */
export const ENGLISH_WORDS: Words = {
  ...{
    ABOUT,
    ACCESSIBILITY,
    ANSWERS,
    BAR,
    CHECKED,
    CITE,
    CLUE_SOURCES,
    CODE,
    CODES,
    DATA,
    EXPLAIN,
    FLAG_MEMBERS,
    FRAME,
  },
  ...{
    GLANCE,
    GUIDE_OVERVIEW,
    HOME,
    KEY_FIELD,
    KINDS,
    LANGUAGE,
    LIKENESS,
    LIST,
    LISTS,
    MATCHED_HOW,
    MATCHED_ON,
    MEMBERS,
  },
  ...{
    NAVIGATION,
    NOT_COVERED,
    NOTICE_KINDS,
    NOTICES,
    OFFICE,
    OPEN_DATA,
    PROBLEM,
    PROBLEM_HELP,
    PROFILE,
    PROFILE_HEAD,
    QUESTIONS,
  },
  ...{ RECORD, REPAIR, RULE_SETS, SEARCH, SEARCH_FORM, SERVICE, SHARE, SOURCE_STATE, SOURCE_UNITS, START_BASIS, TERM },
  ...{ VALIDITY, VALUES, VERIFY },
};
