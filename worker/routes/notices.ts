import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addDays } from '#domain/date.ts';
import { PublicNoticeSchema } from '#domain/notices/public-notice.ts';
import { NoticeListSchema } from '#domain/wire/notice-list.ts';
import { listPublicNotices, readPublicNotice } from '../desk/public-notices.ts';
import type { AppEnv } from '../host.ts';
import { answerJson } from '../json-answer.ts';
import { occurrenceOf } from '../occurrence.ts';
import { problem } from '../problem.ts';
import { readNoticeCursor, writeNoticeCursor } from './notice-query.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const MOST = 50;

const list = createRoute({
  method: 'get',
  path: '/api/v1/notices',
  operationId: 'listNotices',
  tags: ['notices'],
  summary: '今日可公示的曝光和典型案例',
  request: {
    query: z.object({
      uscc: z
        .string()
        .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, { error: '须为 18 位统一社会信用代码。' })
        .optional()
        .meta({ description: '只要涉及该主体的' }),
      limit: z.coerce
        .number({ error: `须为 1 至 ${MOST} 的整数。` })
        .int({ error: `须为 1 至 ${MOST} 的整数。` })
        .min(1, { error: `须为 1 至 ${MOST} 的整数。` })
        .max(MOST, { error: `须为 1 至 ${MOST} 的整数。` })
        .default(20),
      cursor: z
        .string()
        .refine((text) => readNoticeCursor(text) !== null, { error: '须为上一页的 next，原样填写。' })
        .optional(),
    }),
  },
  responses: {
    200: { description: '一页，由近及远', content: { 'application/json': { schema: NoticeListSchema } } },
    ...NOT_MODIFIED,
    ...problemResponses('invalid-query', 'rate-limited', 'database-unavailable'),
  },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/notices/{id}',
  operationId: 'getNotice',
  tags: ['notices'],
  summary: '一则曝光或典型案例',
  request: { params: z.object({ id: z.string().max(64).meta({ description: '编号' }) }) },
  responses: {
    200: { description: '今日可公示的内容', content: { 'application/json': { schema: PublicNoticeSchema } } },
    ...NOT_MODIFIED,
    ...problemResponses('notice-not-found', 'notice-ended', 'rate-limited', 'database-unavailable'),
  },
});

/** `GET /api/v1/notices` and `/api/v1/notices/{id}`: exposures and typical cases, each only while the records it rests on are public. */
export function mountNotices(app: OpenAPIHono<AppEnv>): void {
  app.openapi(list, async (c) => {
    const { notices, asOf } = c.get('services');
    const { uscc = null, limit, cursor } = c.req.valid('query');
    const today = asOf();
    const after = cursor === undefined ? null : readNoticeCursor(cursor);
    const page = await listPublicNotices(notices(today), { limit, after, uscc });
    const next = page.next === null ? null : writeNoticeCursor(page.next);
    return answerJson(c, { items: page.notices, asOf: today, next }, addDays(today, 1));
  });
  app.openapi(one, async (c) => {
    const { notices, asOf } = c.get('services');
    const answer = await readPublicNotice(notices(asOf()), c.req.valid('param').id);
    if (answer?.outcome === 'published') return answerJson(c, answer.notice, answer.notice.nextChangeOn);
    if (answer?.outcome === 'withdrawn' || answer?.outcome === 'ended') {
      const detail = '该公告已停止公示。所依据的信息公示期满、修复或者撤销的，公告同时停止公示。';
      return problem('notice-ended', { detail }, occurrenceOf(c));
    }
    return problem('notice-not-found', { detail: '没有此公告。请核对网址，或从 /notices 查找。' }, occurrenceOf(c));
  });
}
