import { CODES } from '#site/text/en-codes.ts';
import { MATCHED_HOW } from '#site/text/en-search.ts';
import { SUGGEST } from '#site/text/en-suggest.ts';
import type { SuggestWords } from './suggest-words.ts';

/** The words of the suggestions in English, loaded by pages in English only. */
export const ENGLISH_SUGGEST: SuggestWords = { suggest: SUGGEST, how: MATCHED_HOW, statuses: CODES };
