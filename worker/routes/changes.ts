import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addDays } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { CHANGES_KEPT_DAYS, ChangeAnswerSchema } from '#domain/wire/change-feed.ts';
import { changeAnswer } from '../change-answer.ts';
import type { AppEnv } from '../host.ts';
import { answerJson } from '../json-answer.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/changes',
  operationId: 'listChanges',
  tags: ['enterprises'],
  summary: '公示内容的变化：哪些主体须重新查看，以及为什么',
  description:
    `先取全部所需内容，再由此处续查：每次以上一次的 next 作为 since，不重复、不遗漏。变化保留 ${CHANGES_KEPT_DAYS} 天。` +
    '新出现的主体只列一条，不逐条列其记录。两次处理之间出现又消失的内容不列；期满前停止公示的原因不作区分；发现变化的日期不是决定的日期。',
  request: {
    query: z.object({
      since: z.string().max(100).optional().meta({ description: '上一次答复的 next；不填时从保留的最早一条起' }),
      limit: z
        .string()
        .regex(/^([1-9]|[1-9]\d|[1-4]\d\d|500)$/, { error: '须为 1 至 500 的整数。' })
        .default('100')
        .meta({ type: 'integer', minimum: 1, maximum: 500, default: 100, pattern: undefined }),
    }),
  },
  responses: {
    200: { description: '变化，由早到晚', content: { 'application/json': { schema: ChangeAnswerSchema } } },
    ...NOT_MODIFIED,
    ...problemResponses('invalid-query', 'cursor-expired', 'rate-limited', 'database-unavailable'),
  },
});

/** `GET /api/v1/changes`: what changed in public since, resumable; cost grows with what changed. */
export function mountChanges(app: OpenAPIHono<AppEnv>, jurisdiction: Jurisdiction): void {
  app.openapi(route, async (c) => {
    const { since, limit } = c.req.valid('query');
    const answer = await changeAnswer(c, jurisdiction, since, Number(limit));
    return answer instanceof Response ? answer : answerJson(c, answer, addDays(answer.asOf, 1));
  });
}
