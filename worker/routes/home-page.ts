import type { Hono } from 'hono';
import { addDays } from '#domain/date.ts';
import type { AppEnv } from '../host.ts';
import { answerLive } from '../live-answer.ts';
import type { PageRoot } from '../page-root.ts';
import { readSiteSummary } from '../site-summary.ts';
import { originOf } from '../url-parts.ts';

/** `GET /`: the search box and where else to begin, with the figures of the build. It asks no database, so that it is there when that is not. */
export function mountHomePage(app: Hono<AppEnv>, root: PageRoot = ''): void {
  app.get(root || '/', async (c) => {
    const summary = await readSiteSummary(c.env, originOf(c.req.url));
    return answerLive(c, { kind: 'home', summary }, addDays(c.get('services').asOf(), 1));
  });
}
