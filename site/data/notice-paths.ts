import type { Locale } from '#domain/wire/locale.ts';

const base = import.meta.env?.BASE_URL?.replace(/\/$/, '') ?? '';

function withQuery(path: string, entries: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(entries)) if (value !== null) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}

function noticePathsIn(locale: Locale) {
  const root = locale === 'en' ? `${base}/en` : base;
  return {
    list: ({ uscc = null, cursor = null }: { uscc?: string | null; cursor?: string | null } = {}) =>
      withQuery(`${root}/notices`, { uscc, cursor }),
    one: (id: string) => `${root}/notices/${id}`,
    poster: (id: string) => `${base}/notices/${id}/poster`,
    feed: (format: 'atom' | 'json') => `${base}/notices/feed.${format}`,
    listData: (uscc: string | null = null) => withQuery(`${base}/api/v1/notices`, { uscc }),
    data: (id: string) => `${base}/api/v1/notices/${id}`,
  } as const;
}

/**
 * Addresses of notices, under the base path the site is built for.
 * @example noticePaths.list({ uscc: '91421200MA0XN00A4C' }) // '/notices?uscc=91421200MA0XN00A4C'
 */
export const noticePaths = noticePathsIn('zh-CN');

/**
 * The same in English; data and feeds have one address.
 * @example englishNoticePaths.list() // '/en/notices'
 */
export const englishNoticePaths: typeof noticePaths = noticePathsIn('en');
