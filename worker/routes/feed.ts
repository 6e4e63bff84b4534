import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { PublicProfile } from '#domain/profile.ts';
import { type CalendarFeed, CalendarFeedSchema } from '#domain/wire/calendar-feed.ts';
import { answerForDay } from '../day-answer.ts';
import type { AppEnv } from '../host.ts';
import { publishedProfile } from '../published-profile.ts';
import { requestOrigin } from '../request-origin.ts';
import { calendarDays } from './calendar-days.ts';
import { CALENDAR_NOTE, calendarEntry, calendarTitle } from './calendar-words.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{uscc}/feed.json',
  operationId: 'getEnterpriseFeed',
  tags: ['enterprises'],
  summary: '一个主体的公示期限订阅（JSON Feed 1.1）',
  request: {
    params: z.object({ uscc: z.string().meta({ description: '统一社会信用代码', examples: ['91421200MA0XN00A4C'] }) }),
  },
  responses: {
    200: {
      description: '今日及以后的日期：停止公示、最早可申请信用修复、许可到期。只含公示信息所列的内容',
      content: { 'application/feed+json': { schema: CalendarFeedSchema } },
    },
    ...NOT_MODIFIED,
    ...problemResponses(
      'invalid-uscc',
      'enterprise-not-found',
      'enterprise-ended',
      'rate-limited',
      'database-unavailable',
    ),
  },
});

/** `GET /api/v1/enterprises/{uscc}/feed.json`: the days ahead as a JSON Feed. */
export function mountFeed(app: OpenAPIHono<AppEnv>): void {
  app.openapi(route, async (c) => {
    const found = await publishedProfile(c, c.req.valid('param').uscc);
    if (found instanceof Response) return found;
    const text = JSON.stringify(feedOf(found, requestOrigin(c)));
    return answerForDay(c, text, 'application/feed+json; charset=utf-8');
  });
}

function feedOf(profile: PublicProfile, origin: string): CalendarFeed {
  const { uscc, asOf, demo } = profile;
  const page = `${origin}/enterprise/${uscc}`;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: calendarTitle(profile),
    home_page_url: page,
    feed_url: `${origin}/api/v1/enterprises/${uscc}/feed.json`,
    description: CALENDAR_NOTE,
    language: 'zh-CN',
    items: calendarDays(profile).map((entry) => {
      const { id, kind, day, record } = entry;
      const { title, text } = calendarEntry(entry);
      return {
        id,
        url: `${page}#${record.id}`,
        title,
        content_text: text,
        tags: [kind],
        _jianxin: { kind, day, recordId: record.id, recordKind: record.kind },
      };
    }),
    _jianxin: { uscc, asOf, demo },
  };
}
