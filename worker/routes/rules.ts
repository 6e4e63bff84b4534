import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { addDays } from '#domain/date.ts';
import { RulesAnswerSchema } from '#domain/wire/rules-answer.ts';
import type { AppEnv } from '../host.ts';
import { answerJson } from '../json-answer.ts';
import { rulesAnswer } from '../rules-answer.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/rules',
  operationId: 'listRules',
  tags: ['codes'],
  summary: '公示所依据的全部条款：施行与失效日期、核对情况、今日据以公示的记录条数',
  responses: {
    200: { description: '全部条款', content: { 'application/json': { schema: RulesAnswerSchema } } },
    ...NOT_MODIFIED,
    ...problemResponses('rate-limited', 'database-unavailable'),
  },
});

/** `GET /api/v1/rules`: the registry of law on which publication rests, and how much rests on each provision today. */
export function mountRules(app: OpenAPIHono<AppEnv>): void {
  app.openapi(route, async (c) => {
    const { lists, asOf } = c.get('services');
    const today = asOf();
    const { counts, isSettled } = await lists.basisCounts(today);
    return answerJson(c, rulesAnswer(counts, isSettled, today), addDays(today, 1));
  });
}
