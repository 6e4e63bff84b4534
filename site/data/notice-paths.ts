const base = import.meta.env?.BASE_URL?.replace(/\/$/, '') ?? '';

function withQuery(path: string, entries: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(entries)) if (value !== null) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}

/**
 * Addresses of notices, under the base path the site is built for.
 * @example noticePaths.list({ uscc: '91421200MA0XN00A4C' }) // '/notices?uscc=91421200MA0XN00A4C'
 */
export const noticePaths = {
  list: ({ uscc = null, cursor = null }: { uscc?: string | null; cursor?: string | null } = {}) =>
    withQuery(`${base}/notices`, { uscc, cursor }),
  one: (id: string) => `${base}/notices/${id}`,
  feed: (format: 'atom' | 'json') => `${base}/notices/feed.${format}`,
  listData: (uscc: string | null = null) => withQuery(`${base}/api/v1/notices`, { uscc }),
  data: (id: string) => `${base}/api/v1/notices/${id}`,
} as const;
