import type { SearchRequest } from '#domain/wire/live-page.ts';
import { operator } from './operator.ts';

type Filters = Partial<Pick<SearchRequest, 'text' | 'field' | 'region' | 'status' | 'cursor'>>;

const base = import.meta.env?.BASE_URL?.replace(/\/$/, '') ?? '';

function search(filters: Filters): string {
  const query = new URLSearchParams();
  const entries = [
    ['q', filters.text],
    ['field', filters.field],
    ['region', filters.region],
    ['status', filters.status],
    ['cursor', filters.cursor],
  ] as const;
  for (const [name, value] of entries) if (value) query.set(name, value);
  return query.size === 0 ? `${base}/search` : `${base}/search?${query}`;
}

/**
 * Addresses of this site's own pages and files, under the base path the site is built for.
 * @example paths.search({ text: '青泉', field: 'food' }) // '/search?q=%E9%9D%92%E6%B3%89&field=food'
 */
export const paths = {
  home: () => `${base}/`,
  search,
  enterprise: (uscc: string) => `${base}/enterprise/${uscc}`,
  enterpriseQr: (uscc: string) => `${base}/enterprise/${uscc}/qr.svg`,
  enterpriseData: (uscc: string) => `${base}/api/v1/enterprises/${uscc}`,
  enterpriseExtract: (uscc: string) => `${base}/enterprise/${uscc}/extract`,
  verify: () => `${base}/verify`,
  extractKeys: () => `${base}/.well-known/jwks.json`,
  recordStates: () => `${base}/api/v1/record-states`,
  about: () => `${base}/about`,
  api: () => `${base}/api`,
  accessibility: () => `${base}/accessibility`,
  suggest: () => `${base}/api/v1/suggest`,
  guide: (name: string) => `${base}/guide/${name}`,
  data: () => `${base}/data`,
  compare: (codes: readonly string[]) =>
    codes.length === 0 ? `${base}/compare` : `${base}/compare?${codes.map((code) => `uscc=${code}`).join('&')}`,
  health: () => `${base}/readyz`,
  components: () => `${base}/about/components`,
  modeStyles: () => `${base}/mode.css`,
  largeMode: () => `${base}/mode/large`,
  standardMode: () => `${base}/mode/standard`,
  openapi: () => `${base}/openapi.json`,
  icon: () => `${base}/favicon.svg`,
  bitmapIcon: () => `${base}/favicon.ico`,
} as const;

/**
 * The address as others can use it: with the origin of the portal where the operator has stated one, else as it is.
 * @example absolute('/about') // 'https://credit.example.gov.cn/about'
 */
export function absolute(path: string): string {
  return operator.origin === null ? path : `${operator.origin}${path}`;
}
