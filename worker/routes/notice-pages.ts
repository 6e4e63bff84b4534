import { Feed } from 'feed';
import type { Hono } from 'hono';
import { addDays } from '#domain/date.ts';
import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { PublicNotice } from '#domain/notices/public-notice.ts';
import { cacheControl, matchesEtag, strongEtag } from '../cache.ts';
import { listPublicNotices, readPublicNotice } from '../desk/public-notices.ts';
import { feedAuthor } from '../feed-author.ts';
import { FEED_FORMATS } from '../feed-formats.ts';
import type { AppEnv } from '../host.ts';
import { answerLive, answerProblemPage } from '../live-answer.ts';
import type { PageRoot } from '../page-root.ts';
import { plainResponse } from '../plain-response.ts';
import { requestOrigin } from '../request-origin.ts';
import { readNoticeCursor, writeNoticeCursor } from './notice-query.ts';

const ROWS = 20;
const FEED_ROWS = 50;
/** The feeds of notices, `GET /notices/feed.atom` and `feed.json`. */
export function mountNoticeFeeds(app: Hono<AppEnv>, jurisdiction: Jurisdiction): void {
  for (const [file, { type, write }] of Object.entries(FEED_FORMATS)) {
    app.get(`/notices/${file}`, async (c) => {
      const { host, notices, asOf } = c.get('services');
      const today = asOf();
      const { notices: items } = await listPublicNotices(notices(today), { limit: FEED_ROWS, after: null, uscc: null });
      const body = new TextEncoder().encode(write(feedOf(items, requestOrigin(c), jurisdiction)));
      const headers = {
        ETag: await strongEtag(body),
        'Cache-Control': cacheControl(addDays(today, 1), today, host.now()),
        Vary: 'Accept-Encoding',
      };
      if (matchesEtag(c.req.header('If-None-Match'), headers.ETag)) return plainResponse(null, 304, headers);
      return plainResponse(body, 200, { ...headers, 'Content-Type': type });
    });
  }
}

/** `GET /notices` and `/notices/{id}`: exposures and typical cases, rendered now, so that one is gone the moment its records are. */
export function mountNoticePages(app: Hono<AppEnv>, root: PageRoot = ''): void {
  app.get(`${root}/notices`, async (c) => {
    const { notices, asOf } = c.get('services');
    const today = asOf();
    const { searchParams } = new URL(c.req.url);
    const typed = searchParams.get('uscc') ?? '';
    const code = normaliseUscc(typed);
    const uscc = hasUsccShape(code) ? code : null;
    const cursor = searchParams.get('cursor');
    const after = cursor === null ? null : readNoticeCursor(cursor);
    const page = await listPublicNotices(notices(today), { limit: ROWS, after, uscc });
    const answer = {
      items: page.notices,
      asOf: today,
      next: page.next === null ? null : writeNoticeCursor(page.next),
    };
    const request = { uscc, cursor: after === null ? null : cursor };
    const hasIgnoredFilter = typed.trim() !== '' && uscc === null;
    return answerLive(c, { kind: 'notices', request, answer, hasIgnoredFilter }, addDays(today, 1));
  });
  app.get(`${root}/notices/:id`, async (c) => {
    const { notices, asOf } = c.get('services');
    const answer = await readPublicNotice(notices(asOf()), c.req.param('id'));
    if (answer?.outcome === 'published') {
      return answerLive(c, { kind: 'notice', notice: answer.notice }, answer.notice.nextChangeOn);
    }
    return answerProblemPage(c, { status: answer === null || answer.outcome === 'withheld' ? 404 : 410 });
  });
}

function feedOf(notices: readonly PublicNotice[], origin: string, { name }: Jurisdiction): Feed {
  const home = `${origin}/notices`;
  const latest = notices[0]?.publishedOn ?? '2021-09-01';
  const feed = new Feed({
    id: home,
    title: `曝光与典型案例 · ${name}`,
    description: '仅列今日可公示的公告；停止公示后从此处消失，请同时删除保存的副本。',
    link: home,
    language: 'zh-CN',
    generator: false,
    author: feedAuthor(name),
    updated: new Date(`${latest}T00:00:00+08:00`),
    feedLinks: { atom: `${home}/feed.atom`, json: `${home}/feed.json` },
  });
  for (const { id, title, lead, publishedOn, correctedOn, demo } of notices) {
    feed.addItem({
      id: `urn:jianxin:notice:${id}`,
      title: `${demo ? '【示例数据】' : ''}${title}`,
      link: `${home}/${id}`,
      date: new Date(`${correctedOn ?? publishedOn}T00:00:00+08:00`),
      published: new Date(`${publishedOn}T00:00:00+08:00`),
      description: lead,
    });
  }
  return feed;
}
