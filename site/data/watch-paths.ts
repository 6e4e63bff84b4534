const base = import.meta.env?.BASE_URL?.replace(/\/$/, '') ?? '';

/**
 * Addresses of watchlists, under the base path the site is built for. `path` is what the worker calls the page of one.
 * @example watchPaths.page('/watch/abc', 2) // '/watch/abc?page=2'
 */
export const watchPaths = {
  make: () => `${base}/watch`,
  one: (path: string) => `${base}${path}`,
  page: (path: string, page: number) => `${base}${path}?page=${page}`,
  api: () => `${base}/api/v1/watchlists`,
} as const;
