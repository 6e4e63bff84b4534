import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { PublicProfileSchema } from '#domain/profile.ts';
import type { AppEnv } from '../host.ts';
import { answerJson } from '../json-answer.ts';
import { publishedProfile } from '../published-profile.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{uscc}',
  operationId: 'getEnterprise',
  tags: ['enterprises'],
  summary: '一个主体今日可公示的全部信息',
  request: {
    params: z.object({
      uscc: z.string().meta({
        description: '统一社会信用代码；全角、小写、空格、短横均可',
        examples: ['91421200MA0XN00A4C'],
      }),
    }),
  },
  responses: {
    200: { description: '公示信息', content: { 'application/json': { schema: PublicProfileSchema } } },
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

/** `GET /api/v1/enterprises/{uscc}`: the public profile. A code whose check digit fails is looked up before it is refused. */
export function mountEnterprise(app: OpenAPIHono<AppEnv>): void {
  app.openapi(route, async (c) => {
    const found = await publishedProfile(c, c.req.valid('param').uscc);
    return found instanceof Response ? found : answerJson(c, found, found.nextChangeOn);
  });
}
