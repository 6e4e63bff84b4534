import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { addDays } from '#domain/date.ts';
import { SuggestAnswerSchema } from '#domain/wire/suggest-answer.ts';
import type { AppEnv } from '../host.ts';
import { answerJson } from '../json-answer.ts';
import { MAX_QUERY, SearchTextSchema } from '../search-text.ts';
import { suggest } from '../suggest-service.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const suggestions = createRoute({
  method: 'get',
  path: '/api/v1/suggest',
  operationId: 'suggest',
  tags: ['search'],
  summary: '检索框中的建议：最多八个主体，供边输入边选择；不是查询结果的全部',
  request: {
    query: z.object({
      q: SearchTextSchema.optional().meta({
        maxLength: MAX_QUERY,
        description: '已输入的文字：名称、拼音、首字母、代码或者编号的一部分。不填时没有建议',
        examples: ['星辉'],
      }),
    }),
  },
  responses: {
    200: { description: '建议', content: { 'application/json': { schema: SuggestAnswerSchema } } },
    ...NOT_MODIFIED,
    ...problemResponses('invalid-query', 'search-unavailable', 'rate-limited', 'database-unavailable'),
  },
});

/** `GET /api/v1/suggest`: cheap enough for every keystroke; the answer may be kept until midnight at most. */
export function mountSuggest(app: OpenAPIHono<AppEnv>): void {
  app.openapi(suggestions, async (c) => {
    const { searchSources, asOf } = c.get('services');
    const today = asOf();
    const answer = await suggest(searchSources, c.req.valid('query').q ?? '', today);
    c.set('by', answer.engine);
    return answerJson(c, answer, addDays(today, 1));
  });
}
