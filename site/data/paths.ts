import type { SearchRequest } from '#domain/wire/live-page.ts';

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
  enterpriseData: (uscc: string) => `${base}/api/v1/enterprises/${uscc}`,
  about: () => `${base}/about`,
  api: () => `${base}/api`,
  accessibility: () => `${base}/accessibility`,
  openapi: () => `${base}/openapi.json`,
  icon: () => `${base}/favicon.svg`,
} as const;
