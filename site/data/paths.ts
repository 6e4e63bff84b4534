import type { SearchRequest } from '#domain/wire/live-page.ts';
import type { Locale } from '#domain/wire/locale.ts';
import { operator } from './operator.ts';

type Filters = Partial<SearchRequest>;

const base = import.meta.env?.BASE_URL?.replace(/\/$/, '') ?? '';

function search(root: string, filters: Filters): string {
  const query = new URLSearchParams();
  const entries = [
    ['q', filters.text],
    ['field', filters.field],
    ['region', filters.region],
    ['status', filters.status],
    ['fact', filters.fact],
    ['industry', filters.industry],
    ['since', filters.since],
    ['sort', filters.sort === 'relevance' ? null : filters.sort],
    ['cursor', filters.cursor],
  ] as const;
  for (const [name, value] of entries) if (value) query.set(name, value);
  return query.size === 0 ? `${root}/search` : `${root}/search?${query}`;
}

function pathsIn(locale: Locale) {
  const root = locale === 'en' ? `${base}/en` : base;
  return {
    home: () => (locale === 'en' ? `${base}/en` : `${base}/`),
    search: (filters: Filters) => search(root, filters),
    enterprise: (uscc: string) => `${root}/enterprise/${uscc}`,
    enterpriseQr: (uscc: string) => `${base}/enterprise/${uscc}/qr.svg`,
    enterpriseData: (uscc: string) => `${base}/api/v1/enterprises/${uscc}`,
    enterpriseExtract: (uscc: string) => `${base}/enterprise/${uscc}/extract`,
    screening: () => `${base}/screening`,
    match: () => `${base}/api/v1/match`,
    enterprises: () => `${base}/api/v1/enterprises`,
    verify: () => `${root}/verify`,
    extractKeys: () => `${base}/.well-known/jwks.json`,
    recordStates: () => `${base}/api/v1/record-states`,
    about: () => `${root}/about`,
    api: () => `${base}/api`,
    accessibility: () => `${root}/accessibility`,
    suggest: () => `${base}/api/v1/suggest`,
    guides: () => `${root}/guide`,
    // One page in English tells what the guides tell.
    guide: (name: string) => (locale === 'en' ? `${root}/guide` : `${root}/guide/${name}`),
    data: () => `${root}/data`,
    compare: (codes: readonly string[]) =>
      codes.length === 0 ? `${base}/compare` : `${base}/compare?${codes.map((code) => `uscc=${code}`).join('&')}`,
    openData: () => `${base}/api/v1/open-data`,
    openDataSchema: () => `${base}/open-data/schema.json`,
    openDataFile: (address: string) => `${base}${address}`,
    changes: () => `${base}/api/v1/changes`,
    health: () => `${base}/readyz`,
    components: () => `${base}/about/components`,
    englishStyles: () => `${base}/english.css`,
    modeStyles: () => `${base}/mode.css`,
    largeMode: () => `${base}/mode/large`,
    standardMode: () => `${base}/mode/standard`,
    openapi: () => `${base}/openapi.json`,
    icon: () => `${base}/favicon.svg`,
    bitmapIcon: () => `${base}/favicon.ico`,
  } as const;
}

/**
 * Addresses of this site's own pages and files, under the base path the site is built for.
 * @example paths.search({ text: '青泉', field: 'food' }) // '/search?q=%E9%9D%92%E6%B3%89&field=food'
 */
export const paths = pathsIn('zh-CN');

/**
 * The same in English: pages that exist in English stand under `/en`, all others are the Chinese ones.
 * @example englishPaths.about() // '/en/about'
 */
export const englishPaths: typeof paths = pathsIn('en');

/**
 * The address as others can use it: with the origin of the portal where the operator has stated one, else as it is.
 * @example absolute('/about') // 'https://credit.example.gov.cn/about'
 */
export function absolute(path: string): string {
  return operator.origin === null ? path : `${operator.origin}${path}`;
}
