import type { Words } from './chinese.ts';

/** Name of the service in English. */
export const SERVICE: Words['SERVICE'] = {
  brand: 'Jianxin',
  city: 'Xianning',
  name: (city) => `${city} Key-Field Credit Publicity`,
  title: (page, city) => `${page} - Jianxin, ${city} Key-Field Credit Publicity`,
  description: (city) =>
    `Registration, licences, administrative penalties, checks, sampling inspections and lists published about enterprises in the key fields of ${city}, each with its source, document number, dates and legal basis.`,
};

/** Words of the frame around every page. */
export const FRAME: Words['FRAME'] = {
  skip: 'Skip to main content',
  navigation: 'Main navigation',
  home: 'Home',
  search: 'Search',
  api: 'API (in Chinese)',
  about: 'About this service',
  accessibility: 'Accessibility',
  demoLabel: 'Example data',
  demo: 'This page shows example data: the enterprises, people and numbers are fictional, refer to nobody real, and must not be used as search results.',
  footerNavigation: 'Footer links',
  responsibility:
    'Data are provided by the unit that produces them, which is responsible for them. This service shows facts only; it gives no rating, score or verdict on credit.',
  precedence:
    'Where this service differs from the National Enterprise Credit Information Publicity System or from the decision itself, those prevail.',
  necips: 'National Enterprise Credit Information Publicity System (NECIPS)',
  creditChina: 'Credit China',
  hotline: 'Consumer complaints and reports:',
};

/** The switch of languages. */
export const LANGUAGE: Words['LANGUAGE'] = {
  name: 'English',
  other: '中文',
  note: 'Names and records are shown in their original Chinese. The Chinese text is authoritative; the English is provided for convenience.',
};

/** Words of the service bar and of the trail above a page. */
export const BAR: Words['BAR'] = {
  service: 'Reading mode and language',
  large: 'Large text',
  standard: 'Standard text',
  trail: 'You are here',
};

/** Labels of the navigation. */
export const NAVIGATION: Words['NAVIGATION'] = {
  search: 'Search',
  keyField: 'Key fields',
  lists: 'Lists',
  notices: 'Notices',
  rules: 'Rules (in Chinese)',
  data: 'Data',
  guide: 'Guide',
  groups: {
    find: 'Search and lists',
    understand: 'Understanding the records',
    data: 'Data',
    official: 'Official channels',
  },
  components: 'Page components',
};

/** Words before what the operator states of itself in the footer. */
export const OFFICE: Words['OFFICE'] = {
  organiser: 'Organiser',
  undertaker: 'Undertaken by',
  siteCode: 'Government site ID code',
  icp: 'ICP filing',
  police: 'Public security filing',
  telephone: 'Telephone',
  errorReport: 'Report an error on this government site',
};

/** What the pictures for link previews show. */
export const SHARE: Words['SHARE'] = {
  locale: 'en_US',
  alt: (title, site) => `${site}: ${title}. The QR code leads to this page; the picture holds no published record.`,
};

/** Pages that say why something cannot be shown. */
export const PROBLEM: Words['PROBLEM'] = {
  400: {
    title: 'There is a mistake in the code',
    paragraphs: ['Please compare it with the business licence and enter it again.'],
  },
  404: {
    title: 'Page not found',
    paragraphs: [
      'The address may be wrong, or this service does not hold the enterprise, or nothing about it may lawfully be published.',
      'Not found here does not mean that the enterprise does not exist, nor that there are no records about it.',
    ],
  },
  410: {
    title: 'Publicity has lawfully ended',
    paragraphs: [
      'What was published here is no longer published, as the law requires, and this service no longer provides it.',
      'The end of publicity is not a judgement on any enterprise.',
    ],
  },
  414: {
    title: 'The query is too long',
    paragraphs: [
      'The address is longer than allowed. Please shorten the query: two or three characteristic characters of the name, or one whole code or number.',
    ],
  },
  429: {
    title: 'Too many requests',
    paragraphs: ['Please wait a minute and try again. For data in bulk, please use the API.'],
  },
  500: {
    title: 'Something went wrong',
    paragraphs: ['The page could not be made; the error has been recorded. Please try again later.'],
  },
  503: {
    title: 'Temporarily unavailable',
    paragraphs: [
      'The database or the search service is unavailable at the moment. So that nothing outdated or inaccurate is shown, this page shows nothing. Please try again later.',
    ],
  },
};

/** Words of the problem pages' common parts. */
export const PROBLEM_HELP: Words['PROBLEM_HELP'] = {
  searchHeading: 'Search again',
  elsewhere: 'You can also search the national system: ',
  home: 'Back to the home page',
};
