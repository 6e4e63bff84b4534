import type { KeyField } from '#domain/codes/key-field.ts';
import type { ListRequest } from '#domain/wire/live-page.ts';
import type { Locale } from '#domain/wire/locale.ts';
import type { RecordList } from '#domain/wire/public-list.ts';

type Filters = Partial<ListRequest>;

const base = import.meta.env?.BASE_URL?.replace(/\/$/, '') ?? '';

function withFilters(
  path: string,
  filters: Filters,
  detail: 'kind' | 'subfield',
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams();
  const entries = [
    ['region', filters.region],
    ['field', filters.field],
    [detail, filters.detail],
    ['from', filters.from],
    ['to', filters.to],
    ['order', filters.order === 'oldest' ? 'oldest' : null],
    ['cursor', filters.cursor],
    ...Object.entries(more),
  ] as const;
  for (const [name, value] of entries) if (value) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}

function listPathsIn(locale: Locale) {
  const root = locale === 'en' ? `${base}/en` : base;
  return {
    lists: () => `${root}/lists`,
    list: (list: RecordList, filters: Filters = {}) => withFilters(`${root}/lists/${list}`, filters, 'kind'),
    listData: (list: RecordList, filters: Filters = {}) => withFilters(`${base}/api/v1/lists/${list}`, filters, 'kind'),
    listDownload: (list: RecordList, format: 'csv' | 'json', filters: Filters = {}) =>
      withFilters(`${base}/api/v1/lists/${list}/download`, { ...filters, cursor: null }, 'kind', { format }),
    listFeed: (list: RecordList, format: 'atom' | 'json', filters: Filters = {}) =>
      withFilters(`${base}/lists/${list}/feed.${format}`, { ...filters, cursor: null }, 'kind'),
    keyFields: () => `${root}/key-field`,
    keyField: (field: KeyField, filters: Filters = {}) =>
      withFilters(`${root}/key-field/${field}`, filters, 'subfield'),
    keyFieldHistory: (field: KeyField, filters: Filters = {}) =>
      withFilters(`${root}/key-field/${field}/history`, filters, 'subfield'),
    keyFieldData: (field: KeyField, what: 'enterprises' | 'changes', filters: Filters = {}) =>
      withFilters(`${base}/api/v1/key-fields/${field}/${what}`, filters, 'subfield'),
    keyFieldDownload: (
      field: KeyField,
      what: 'enterprises' | 'changes',
      format: 'csv' | 'json',
      filters: Filters = {},
    ) =>
      withFilters(`${base}/api/v1/key-fields/${field}/${what}/download`, { ...filters, cursor: null }, 'subfield', {
        format,
      }),
    keyFieldCounts: () => `${base}/api/v1/key-field-counts`,
    rules: () => `${base}/rules`,
    rulesData: () => `${base}/api/v1/rules`,
  } as const;
}

/**
 * Addresses of lists, of the key-field register and of the rules, under the base path the site is built for.
 * @example listPaths.list('penalties', { region: '421281' }) // '/lists/penalties?region=421281'
 */
export const listPaths = listPathsIn('zh-CN');

/**
 * The same in English; data, feeds and rules have one address.
 * @example englishListPaths.lists() // '/en/lists'
 */
export const englishListPaths: typeof listPaths = listPathsIn('en');
