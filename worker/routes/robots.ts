import type { Hono } from 'hono';
import type { AppEnv } from '../host.ts';
import { plainResponse } from '../plain-response.ts';
import { requestOrigin } from '../request-origin.ts';

/** What no index needs: answers to searches, whole lists for programs, and addresses that only lead back. The pages themselves say noindex. */
const CLOSED = [
  ...['/search?', '/api/v1/', '/lists/*?', '/key-field/*?', '/live/', '/mode/', '/watch/'],
  ...['/en/search?', '/en/lists/*?', '/en/key-field/*?'],
];

/**
 * `GET /robots.txt`: pages are open to search engines, answers to questions are not, and the site map is where all pages are named.
 * Profiles leave indexes by themselves: a page that lawfully ended answers 410, which is the surest word to a crawler.
 */
export function mountRobots(app: Hono<AppEnv>): void {
  app.get('/robots.txt', (c) => {
    const lines = [
      'User-agent: *',
      ...CLOSED.map((path) => `Disallow: ${path}`),
      'Allow: /',
      '',
      `Sitemap: ${requestOrigin(c)}/sitemap.xml`,
    ];
    return plainResponse(`${lines.join('\n')}\n`, 200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=60',
    });
  });
}
