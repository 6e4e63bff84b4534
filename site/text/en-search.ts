import type { Words } from './chinese.ts';

/** Words of the search form and its filters. */
export const SEARCH_FORM: Words['SEARCH_FORM'] = {
  label: 'Enterprise name, unified social credit code (USCC), licence number or document number',
  hint: 'Names are in Chinese. Part of a name is enough; pinyin or pinyin initials work too. Codes may contain spaces or hyphens.',
  submit: 'Search',
  filters: 'Filters',
  filtersActive: 'Filters (active)',
  apply: 'Apply filters',
  clear: 'Clear filters',
  field: 'Key field',
  region: 'Region',
  status: 'Registration status',
  fact: 'Published records',
  industry: 'Industry',
  since: 'Published since',
  sinceDay: (day) => `Published since ${day}`,
  sort: 'Sort by',
  sorts: { relevance: 'Relevance', latest: 'Latest publication', name: 'Name (pinyin)', code: 'Code' },
  any: 'All',
  counted: (label, count, bound) => `${label} (${bound ? 'at least ' : ''}${count.toLocaleString('en')})`,
  countsAreBounds: 'There are many results: the numbers in brackets are lower bounds.',
  chosen: 'Filters in use',
  remove: (condition) => `Remove “${condition}”`,
};

/** Words of the search results page. */
export const SEARCH: Words['SEARCH'] = {
  title: 'Search',
  titleFor: (query) => `Results for “${query}”`,
  browsing: (conditions) => `Browsing: ${conditions}`,
  ignoredFilter: 'A filter that was not recognised has been ignored.',
  resultsHeading: 'Results',
  count: (total, bound) =>
    `${bound ? 'At least ' : ''}${total.toLocaleString('en')} ${total === 1 ? 'entity' : 'entities'} found`,
  asOf: (day) => `As of ${day}`,
  prompt:
    'Enter a part of the name, a unified social credit code, a licence number or a document number, or choose filters.',
  namesakes:
    'Some results bear the same name but are different entities. Please compare code, region and year of establishment.',
  fullCode: 'Unified social credit code',
  region: 'Region',
  established: 'Established',
  year: (year) => String(year),
  industry: 'Industry',
  status: 'Registration status',
  fields: 'Key fields',
  latest: 'Latest publication',
  facts: 'Published records',
  notCollected: 'not collected',
  fact: (heading, count) => `${heading} ${count}`,
  noFacts: 'no licence, penalty, check or listing that this service may publish at present',
  cutShort: (total) =>
    `Many entities match; only ${total.toLocaleString('en')} of them are listed. Please add filters or a part of the name.`,
  next: 'Next page',
  first: 'Back to the first page',
  pages: 'Pages',
  matched: (what, how) => `${what}: ${how}`,
  zero: (day) => `As of ${day}, this service has found no entity that matches.`,
  nothingCollected: (day) => `As of ${day}, this service has not collected any data.`,
  nothingCollectedNote:
    'Not collected does not mean that the entity does not exist, nor that there are no records about it.',
  zeroAdviceHeading: 'You can try',
  zeroAdvice: [
    'Enter only the two or three most characteristic characters of the Chinese name, or their pinyin, without the place and the words for “limited company”.',
    'Use the 18-character unified social credit code of the business licence, a licence number or the number of a penalty decision.',
    'Use fewer filters.',
    'Search the national system: this service holds entities in the key fields of this region only.',
  ],
  zeroNote: 'Not found does not mean that the entity does not exist, nor that there are no records about it.',
};

/** What met the query, beside a search result. */
export const MATCHED_ON: Words['MATCHED_ON'] = {
  uscc: 'Unified social credit code',
  name: 'Name',
  'former-name': 'Former name',
  'licence-number': 'Licence number',
  'document-number': 'Document number',
  'registration-number': 'Registration number',
  address: 'Registered address',
  filter: 'Filter',
};

/** How a query met a name or number. */
export const MATCHED_HOW: Words['MATCHED_HOW'] = {
  whole: 'identical',
  beginning: 'same beginning',
  part: 'same in part',
  'word-order': 'different word order',
  pinyin: 'same pinyin',
  initials: 'same initials of the pinyin',
  sound: 'characters that sound alike',
  abbreviation: 'may be an abbreviation',
  typo: 'a character differs',
  filter: '',
};

/** Words about rows that do not hold the query, but are like it. */
export const LIKENESS: Words['LIKENESS'] = {
  none: (similar) =>
    `No entity matches exactly; ${similar === 1 ? 'the one below is' : `the ${similar} below are`} only similar`,
  beside: (count, similar) => `${count}, and ${similar} more that ${similar === 1 ? 'is' : 'are'} only similar`,
  note: 'Similar entities were found by the sound of the name, or because a character of the name or code differs. They may not be the one you are looking for. Please compare code, region and year of establishment.',
  whole: (what, same) => `${what.trim()}: ${same ? 'identical' : 'identical but for the form of characters'}`,
  formerName: (what, name) => `${what} ${name}`,
};

/** How a malformed code explains itself. Positions count from 1. */
export const CODE: Words['CODE'] = {
  heading: 'There is a mistake in this unified social credit code',
  typed: 'The code you entered',
  marked: 'the character that is wrong: ',
  'wrong-length': (length) =>
    `A unified social credit code has 18 characters; you entered ${length}. Please check for missing or extra characters.`,
  'bad-character': (position, character) =>
    `Character ${position}, “${character}”, is never used in a unified social credit code (only digits and capital letters other than I, O, S, V and Z do).`,
  suggestion: (character, read) => `“${character}” is probably “${read}”.`,
  'bad-check-digit': (expected, actual) =>
    `The last character is a check character: calculated from the first 17 it should be “${expected}”; you entered “${actual}”. At least one character is wrong, not necessarily the last.`,
  'looks-like-number':
    'A spreadsheet has taken this code for a number; its last digits are lost and cannot be restored. Please copy it again from the business licence or the original file.',
  near: 'Codes that differ in one easily confused character, or in two neighbours exchanged, and whose check character is right (this does not mean that they are registered):',
  rule: 'Basis: GB 32100-2015, coding rule of the unified social credit identifier for legal entities and other organisations.',
};
