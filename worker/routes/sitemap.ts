import type { Context, Hono } from 'hono';
import { KEY_FIELD_CODES } from '#domain/codes/key-field.ts';
import { addDays } from '#domain/date.ts';
import { RECORD_LISTS } from '#domain/wire/public-list.ts';
import { cacheControl } from '../cache.ts';
import { listPublicNotices, type NoticeSources } from '../desk/public-notices.ts';
import type { AppEnv } from '../host.ts';
import { answerProblemPage } from '../live-answer.ts';
import { plainResponse } from '../plain-response.ts';
import { requestOrigin } from '../request-origin.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NOTICES_AT_ONCE = 100;
const MOST_NOTICES = 1000;
const MOST_NOTICE_PAGES = 20;
const OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Pages that are always there. Search answers are not: they are for people, not for indexes. */
const STANDING: readonly string[] = [
  '/',
  '/key-field',
  ...KEY_FIELD_CODES.flatMap((field) => [`/key-field/${field}`, `/key-field/${field}/history`]),
  '/lists',
  ...RECORD_LISTS.map((list) => `/lists/${list}`),
  '/rules',
  '/notices',
  '/data',
  '/guide',
  '/guide/consumer',
  '/guide/partner',
  '/guide/repair',
  '/guide/glossary',
  '/api',
  '/about',
  '/accessibility',
  '/verify',
];

/** Those of them that stand in English too; profiles and notices name their English pages themselves. */
const IN_ENGLISH: readonly string[] = [
  '/en',
  ...STANDING.filter((path) => /^\/(?:key-field|lists|notices|data|about|accessibility|verify)\b/.test(path)).map(
    (path) => `/en${path}`,
  ),
  '/en/guide',
];

const urlSet = (addresses: readonly string[]): string =>
  `${OPENING}<urlset xmlns="${NAMESPACE}">\n${addresses.map((one) => `<url><loc>${one}</loc></url>\n`).join('')}</urlset>\n`;

function answerXml(c: Context<AppEnv>, body: string): Response {
  const { host, asOf } = c.get('services');
  const today = asOf();
  return plainResponse(body, 200, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Cache-Control': cacheControl(addDays(today, 1), today, host.now()),
    Vary: 'Accept-Encoding',
  });
}

/**
 * The newest notices that may be shown today, a thousand at most: each is decided anew by the records it rests on, and older ones are found from
 * the list. The rows read are bounded too, so that a run of ended ones costs no more.
 */
async function noticeIds(sources: NoticeSources): Promise<string[]> {
  const ids: string[] = [];
  let after: Parameters<typeof listPublicNotices>[1]['after'] = null;
  let pages = 0;
  do {
    pages += 1;
    const page = await listPublicNotices(sources, { limit: NOTICES_AT_ONCE, after, uscc: null });
    ids.push(...page.notices.map(({ id }) => id));
    after = page.next;
  } while (after !== null && ids.length < MOST_NOTICES && pages < MOST_NOTICE_PAGES);
  return ids.slice(0, MOST_NOTICES);
}

/**
 * `GET /sitemap.xml` (an index), `/sitemaps/pages.xml`, `/sitemaps/notices.xml` and `/sitemaps/enterprises-{n}.xml` (50,000 at most). An
 * enterprise or notice of which nothing is public any more is absent from the same moment as its page.
 */
export function mountSitemap(app: Hono<AppEnv>): void {
  app.get('/sitemap.xml', async (c) => {
    const origin = requestOrigin(c);
    const pages = await c.get('services').lists.sitemapPages();
    const maps = ['pages', 'notices', ...Array.from({ length: pages }, (_, place) => `enterprises-${place + 1}`)];
    const entries = maps.map((map) => `<sitemap><loc>${origin}/sitemaps/${map}.xml</loc></sitemap>\n`).join('');
    return answerXml(c, `${OPENING}<sitemapindex xmlns="${NAMESPACE}">\n${entries}</sitemapindex>\n`);
  });
  app.get('/sitemaps/pages.xml', (c) =>
    answerXml(c, urlSet([...STANDING, ...IN_ENGLISH].map((path) => requestOrigin(c) + path))),
  );
  app.get('/sitemaps/notices.xml', async (c) => {
    const { notices, asOf } = c.get('services');
    const ids = await noticeIds(notices(asOf()));
    return answerXml(c, urlSet(ids.map((id) => `${requestOrigin(c)}/notices/${id}`)));
  });
  app.get('/sitemaps/:file{enterprises-[1-9][0-9]{0,5}\\.xml}', async (c) => {
    const { lists, asOf } = c.get('services');
    const page = Number.parseInt(c.req.param('file').slice('enterprises-'.length), 10);
    if (page > (await lists.sitemapPages())) return answerProblemPage(c, { status: 404 });
    const codes = await lists.sitemapCodes(page, asOf());
    return answerXml(c, urlSet(codes.map((code) => `${requestOrigin(c)}/enterprise/${code}`)));
  });
}
