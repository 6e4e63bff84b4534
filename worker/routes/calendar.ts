import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { z } from 'zod';
import type { PublicProfile } from '#domain/profile.ts';
import { answerForDay } from '../day-answer.ts';
import type { AppEnv } from '../host.ts';
import { publishedProfile } from '../published-profile.ts';
import { requestOrigin } from '../request-origin.ts';
import { calendarDays } from './calendar-days.ts';
import { addCalendarDay, escapeCalendarText } from './calendar-event.ts';
import { CALENDAR_NOTE, calendarTitle } from './calendar-words.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const DAY = 24 * 60 * 60;

const route = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{uscc}/calendar.ics',
  operationId: 'getEnterpriseCalendar',
  tags: ['enterprises'],
  summary: '一个主体的公示期限日历（iCalendar，全天事项，北京时间的日期）',
  request: {
    params: z.object({ uscc: z.string().meta({ description: '统一社会信用代码', examples: ['91421200MA0XN00A4C'] }) }),
  },
  responses: {
    200: {
      description: '今日及以后的日期：停止公示、最早可申请信用修复、许可到期。只含公示信息所列的内容',
      content: { 'text/calendar': { schema: z.string() } },
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

/** `GET /api/v1/enterprises/{uscc}/calendar.ics`: the days ahead as a calendar to subscribe to. */
export function mountCalendar(app: OpenAPIHono<AppEnv>): void {
  app.openapi(route, async (c) => {
    const found = await publishedProfile(c, c.req.valid('param').uscc);
    if (found instanceof Response) return found;
    return answerForDay(c, calendarOf(found, requestOrigin(c)), 'text/calendar; charset=utf-8');
  });
}

function calendarOf(profile: PublicProfile, origin: string): string {
  const page = `${origin}/enterprise/${profile.uscc}`;
  const calendar = ical({
    // The library writes the name as it is.
    name: escapeCalendarText(calendarTitle(profile)),
    description: escapeCalendarText(CALENDAR_NOTE),
    prodId: { company: 'Jianxin', product: 'publicity-days', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: DAY,
    url: page,
    x: { 'X-WR-TIMEZONE': 'Asia/Shanghai' },
  });
  for (const day of calendarDays(profile)) addCalendarDay(calendar, day, page);
  return `${calendar.toString()}\r\n`;
}
