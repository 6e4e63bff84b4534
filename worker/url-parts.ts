const QUERY = 63;
const FRAGMENT = 35;

/**
 * The path of a request's address as sent, still percent-encoded. Addresses of requests are whole and normal already, so no parser is
 * needed; with one, this would be a good part of the cost of a page.
 * @example pathnameOf('http://localhost:8787/enterprise/91421200MA0XN00A4C?from=link') // '/enterprise/91421200MA0XN00A4C'
 */
export function pathnameOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  if (start < 0) return '/';
  for (let place = start; place < url.length; place += 1) {
    const code = url.charCodeAt(place);
    if (code === QUERY || code === FRAGMENT) return url.slice(start, place);
  }
  return url.slice(start);
}

/**
 * The origin of a request's address.
 * @example originOf('http://localhost:8787/about') // 'http://localhost:8787'
 */
export function originOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  return start < 0 ? url : url.slice(0, start);
}
