import type { Answer } from './answer.ts';

const ATTRIBUTE = /\s(?:href|src|action)\s*=\s*"([^"]*)"/giu;
const ELEMENT = /<(?:loc|link|guid|id|url)[^>]*>([^<]+)</giu;
const NEXT = /"next"\s*:\s*"([^"]+)"/u;

/**
 * The addresses of the same portal to which an answer leads, as path and query: links, sources and forms of a page; addresses in feeds,
 * sitemaps and calendars; the next page of a JSON answer. An address under another host name counts where a sitemap or feed names it.
 * @example linksOf(answer, 'http://127.0.0.1:8787') // ['/about', '/search']
 */
export function linksOf({ address, contentType, body }: Answer, origin: string): readonly string[] {
  const base = origin + address;
  if (contentType.includes('html')) return ownAddresses(matches(body, ATTRIBUTE), base, false);
  if (contentType.includes('xml'))
    return ownAddresses([...matches(body, ATTRIBUTE), ...matches(body, ELEMENT)], base, true);
  const next = contentType.includes('json') ? NEXT.exec(body)?.[1] : undefined;
  const following = next === undefined ? [] : [withCursor(address, next)];
  const absolute = body.replace(/\r?\n[ \t]/gu, '').match(new RegExp(`${origin}/[^\\s"'<>\\\\]*`, 'gu')) ?? [];
  return [...following, ...ownAddresses(absolute, base, false)];
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found.replaceAll('&amp;', '&'));
}

function ownAddresses(links: readonly string[], base: string, isAnyHost: boolean): string[] {
  const { origin } = new URL(base);
  const found = new Set<string>();
  for (const link of links) {
    if (!URL.canParse(link, base)) continue;
    const { origin: other, protocol, pathname, search } = new URL(link, base);
    if (other === origin || (isAnyHost && /^https?:$/.test(protocol))) found.add(pathname + search);
  }
  return [...found];
}

function withCursor(address: string, cursor: string): string {
  const url = new URL(address, 'http://portal');
  url.searchParams.set('cursor', cursor);
  return url.pathname + url.search;
}
