import type { Hono } from 'hono';
import type { AppEnv } from '../host.ts';
import { answerProblemPage } from '../live-answer.ts';
import { withHeaders } from '../plain-response.ts';
import { pathnameOf } from '../url-parts.ts';

// Every file of the build has such a name. Encoded characters, doubled slashes and the like could only be another spelling of a
// page that has a guard of its own (/enterprise/…), so they lead nowhere.
const PLAIN = /^\/(?:[A-Za-z0-9_~@-][A-Za-z0-9._~@-]*(?:\/|$))*$/;
const HASHED = '/_astro/';
const FOREVER = 'public, max-age=31536000, immutable';

/** All other addresses: the static file of the build, else the 404 page. A trailing slash or `.html` is sent to the one address without, what was asked for with it. */
export function mountStaticFiles(app: Hono<AppEnv>): void {
  app.get('*', async (c) => {
    const pathname = pathnameOf(c.req.url);
    if (!PLAIN.test(pathname)) return answerProblemPage(c, { status: 404 });
    const address = pathname.replace(/(?:\/index)?\.html$|(?<=.)\/$/, '') || '/';
    if (address !== pathname) return c.redirect(address + new URL(c.req.url).search, 308);
    if (pathname.startsWith('/enterprise/')) return answerProblemPage(c, { status: 404 });
    const file = await c.env.ASSETS.fetch(c.req.raw);
    if (file.status === 404) return answerProblemPage(c, { status: 404 });
    return withHeaders(file, { 'Cache-Control': pathname.startsWith(HASHED) ? FOREVER : 'public, max-age=60' });
  });
}
