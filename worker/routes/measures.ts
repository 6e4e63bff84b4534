import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { PURPOSES } from '#domain/law/management-measures.ts';
import { measuresOn } from '#domain/rules/measures-on.ts';
import { MeasuresAnswerSchema } from '#domain/wire/measures-answer.ts';
import type { AppEnv } from '../host.ts';
import { answerJson } from '../json-answer.ts';
import { publishedProfile } from '../published-profile.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const EXAMPLE = {
  uscc: '91421200MA0XN00A4C',
  name: '咸宁市星星食品有限公司（示例数据）',
  purpose: 'licensing',
  measures: [
    {
      id: 'no-commitment-procedure',
      purposes: ['licensing'],
      wording: '不适用告知承诺制',
      basis: {
        provision: 'order-44-art-15',
        citation: '《市场监督管理严重违法失信名单管理办法》（国家市场监督管理总局令第44号）第十五条',
        confidence: 'recalled',
      },
      verified: false,
      records: ['serious-1'],
    },
  ],
  undecided: [],
  asOf: '2026-11-24',
  nextChangeOn: '2027-03-02',
  demo: true,
  notice: '仅列出法律、法规、规章对今日公示的名单信息规定的管理措施……',
};

const route = createRoute({
  method: 'get',
  path: '/api/v1/check/{uscc}',
  operationId: 'getMeasures',
  tags: ['enterprises'],
  summary: '供许可、登记、采购、监管等系统嵌入查询：今日依法适用的管理措施及其依据',
  description:
    '只列出法律、法规、规章对公示名单规定的措施，不作许可与否、准入与否的结论。verified 为 false 的措施所依据的条文尚待核对原文，不得作为确定的依据。措施为空且 undecided 不为空的，不能理解为没有措施。',
  request: {
    params: z.object({
      uscc: z
        .string()
        .meta({ description: '统一社会信用代码；全角、小写、空格、短横均可', examples: ['91421200MA0XN00A4C'] }),
    }),
    query: z.object({
      purpose: z.enum(PURPOSES).optional().meta({
        description:
          'licensing 行政许可；registration 登记；procurement 政府采购、工程招投标；supervision 监督检查；honours 荣誉表彰；不填为全部',
      }),
    }),
  },
  responses: {
    200: {
      description: '适用的管理措施',
      content: { 'application/json': { schema: MeasuresAnswerSchema, example: EXAMPLE } },
    },
    ...NOT_MODIFIED,
    ...problemResponses(
      'invalid-uscc',
      'invalid-query',
      'enterprise-not-found',
      'enterprise-ended',
      'rate-limited',
      'database-unavailable',
    ),
  },
});

/** `GET /api/v1/check/{uscc}?purpose=`: the management measures the law attaches today to what is published of an enterprise. */
export function mountMeasures(app: OpenAPIHono<AppEnv>): void {
  app.openapi(route, async (c) => {
    const found = await publishedProfile(c, c.req.valid('param').uscc);
    if (found instanceof Response) return found;
    const purpose = c.req.valid('query').purpose ?? null;
    const answer = measuresOn(found, purpose, c.get('services').asOf());
    return answerJson(c, answer, found.nextChangeOn);
  });
}
