import type { Hono } from 'hono';
import { addDays } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { AppEnv } from '../host.ts';
import { answerLive } from '../live-answer.ts';
import { readOpenData } from '../open-data/read-open-data.ts';
import type { PageRoot } from '../page-root.ts';
import { serviceStatus } from '../service-status.ts';
import { readSiteSummary } from '../site-summary.ts';
import { originOf } from '../url-parts.ts';

/** `GET /data`: what is published, by whom and how fresh, as the build counted it, and how the service is now. */
export function mountDataPage(app: Hono<AppEnv>, jurisdiction: Jurisdiction, root: PageRoot = ''): void {
  app.get(`${root}/data`, async (c) => {
    const { host, searchSources, asOf } = c.get('services');
    const today = asOf();
    const isOffered = (host.openDumpFiles?.(c.env) ?? null) !== null;
    const [summary, service, openData] = await Promise.all([
      readSiteSummary(c.env, originOf(c.req.url)),
      serviceStatus({ db: c.env.DB, searchSources }, jurisdiction, today, host.now()),
      readOpenData(c.env.DB, jurisdiction, today, isOffered).catch(() => null),
    ]);
    return answerLive(c, { kind: 'data', summary, service, openData }, addDays(today, 1));
  });
}
