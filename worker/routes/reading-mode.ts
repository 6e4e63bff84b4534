import type { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { matchesEtag } from '../cache.ts';
import type { AppEnv } from '../host.ts';
import { plainResponse } from '../plain-response.ts';
import { originOf } from '../url-parts.ts';

const COOKIE = 'mode';
const LARGE = 'large';
const YEAR = 31_536_000;
const STANDARD_TAG = '"standard"';
const NOTHING = '/* standard */\n';

/** Where the visitor came from, if it was a page of this portal: its path and query, else the home page. */
function cameFrom(url: string, referer: string | undefined): string {
  const origin = originOf(url);
  if (referer === undefined || !referer.startsWith(`${origin}/`)) return '/';
  const path = referer.slice(origin.length).split('#')[0] ?? '/';
  // A path that begins with two slashes or a backslash would be read as another host.
  return /^\/[/\\]/.test(path) || path.startsWith('/mode/') ? '/' : path;
}

/**
 * Large text (适老化) as a mode of the same pages, without scripts: `GET /mode/large` and `/mode/standard` remember the choice in a
 * cookie and lead back; every page links `/mode.css`, which is empty but for whom chose large text. Pages are the same bytes
 * for everyone, so they stay pre-rendered and cached.
 */
export function mountReadingMode(app: Hono<AppEnv>): void {
  app.get('/mode/:mode{large|standard}', (c) => {
    const mode = c.req.param('mode');
    const age = mode === LARGE ? YEAR : 0;
    return plainResponse(null, 303, {
      Location: cameFrom(c.req.url, c.req.header('Referer')),
      'Set-Cookie': `${COOKIE}=${mode}; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly`,
      'Cache-Control': 'no-store',
    });
  });
  app.get('/mode.css', async (c) => {
    const headers = {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'private, no-cache',
      Vary: 'Cookie, Accept-Encoding',
    };
    if (getCookie(c, COOKIE) !== LARGE) {
      if (matchesEtag(c.req.header('If-None-Match'), STANDARD_TAG)) {
        return plainResponse(null, 304, { ...headers, ETag: STANDARD_TAG });
      }
      return plainResponse(NOTHING, 200, { ...headers, ETag: STANDARD_TAG });
    }
    const file = await c.env.ASSETS.fetch(new Request(`${originOf(c.req.url)}/large.css`));
    return plainResponse(file.ok ? await file.text() : NOTHING, 200, headers);
  });
}
