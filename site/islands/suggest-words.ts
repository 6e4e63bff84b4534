import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import type { Translated } from '#site/text/translated.ts';
import { MATCHED_HOW } from '#site/text/zh-CN-search-match.ts';
import { SUGGEST } from '#site/text/zh-CN-suggest.ts';

/** The words of the suggestions in a language: around the list, how a name is like the text, and statuses by their code. */
export type SuggestWords = {
  suggest: Translated<typeof SUGGEST>;
  how: Readonly<Record<string, string>>;
  statuses: Readonly<Record<string, string>>;
};

/** The words in Chinese; another language is loaded where a page is written in it. */
export const CHINESE_SUGGEST: SuggestWords = {
  suggest: SUGGEST,
  how: MATCHED_HOW,
  statuses: Object.fromEntries(REGISTRATION_STATUSES.map(({ code, wording }) => [code, wording])),
};
