import type { Translated } from './translated.ts';
import type { SUGGEST as CHINESE } from './zh-CN-suggest.ts';

/** Words of the suggestions below the search box. The browser loads this file on English pages only. */
export const SUGGEST: Translated<typeof CHINESE> = {
  list: 'Suggested names',
  count: (count) =>
    `${count} ${count === 1 ? 'suggestion' : 'suggestions'}; choose with the arrow keys, Enter opens the profile`,
  like: (how) => (how === '' ? 'only similar' : `only similar (${how})`),
  nearCode: 'one character of the code differs, please check',
  former: (name) => `former name: ${name}`,
  year: (year) => `established ${year}`,
};
