import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { MatchAnswerSchema, MatchRequestSchema } from '#domain/wire/matching.ts';
import { placeNames } from '#search-index/place-names.ts';
import type { AppEnv } from '../host.ts';
import { refuseBody } from '../invalid-body.ts';
import { lookUps } from '../look-ups.ts';
import { matchItems } from '../match/match-service.ts';
import { POSTED_JSON } from '../posted-body.ts';
import { chargeRate } from '../rate-charge.ts';
import { limitRate } from '../rate-limit.ts';
import { unkeptAnswer } from '../unkept-answer.ts';
import type { DocumentedResponses } from './documented-responses.ts';
import { problemResponses } from './problem-responses.ts';

const EXAMPLE = {
  items: [
    { id: '甲', uscc: '91421200MA0XN00A4C', name: '咸宁市星星食品有限公司（示例数据）' },
    { id: '乙', name: '咸宁示例数据面馆', region: '咸安区' },
  ],
};

const EXAMPLE_ANSWER = {
  items: [
    {
      id: '甲',
      outcome: 'exact',
      reason: 'code-and-name',
      explanation: '代码与名称均一致。',
      uscc: '91421200MA0XN00A4C',
      code: 'published',
      candidates: [
        {
          uscc: '91421200MA0XN00A4C',
          name: '咸宁市星星食品有限公司（示例数据）',
          region: { code: '421202', name: '咸安区' },
          status: 'ACTIVE',
          establishedYear: 2018,
          industry: '食品制造业',
          keyFields: ['food'],
          demo: true,
          features: [
            { on: 'code', agrees: true, how: null, published: '91421200MA0XN00A4C' },
            { on: 'name', agrees: true, how: 'whole', published: '咸宁市星星食品有限公司（示例数据）' },
          ],
        },
      ],
      more: false,
    },
    {
      id: '乙',
      outcome: 'none',
      reason: 'nothing-found',
      explanation: '本系统没有与此名称相合的公示信息。这不表示该主体不存在，也不表示其信用良好。',
      uscc: null,
      code: null,
      candidates: [],
      more: false,
    },
  ],
  asOf: '2026-11-24',
};

const responses: DocumentedResponses = {
  200: {
    description: '逐项结果，次序与提交的相同',
    content: { 'application/json': { schema: MatchAnswerSchema, example: EXAMPLE_ANSWER } },
  },
  ...problemResponses(
    'invalid-body',
    'body-too-large',
    'unsupported-media-type',
    'rate-limited',
    'database-unavailable',
    'search-unavailable',
  ),
};

const route = createRoute({
  method: 'post',
  path: '/api/v1/match',
  operationId: 'match',
  tags: ['search'],
  summary: '批量核对：至多 100 个名称、代码或者两者，逐项说明是谁、依据什么',
  description:
    '同名主体从不代为选择；代码与名称不一致的，说明哪一项不一致。名称最近数秒内的变化可能尚未计入检索。每 10 项计一次请求。提交的名单不保存、不记录。',
  request: {
    body: { required: true, content: { 'application/json': { schema: MatchRequestSchema, example: EXAMPLE } } },
  },
  responses,
});

/** `POST /api/v1/match`: which enterprises a list means. It asks, and writes nothing. */
export function mountMatch(app: OpenAPIHono<AppEnv>, jurisdiction: Jurisdiction): void {
  const places = placeNames(jurisdiction);
  app.use(route.path, ...POSTED_JSON, limitRate());
  app.openapi(
    route,
    async (c) => {
      const { items } = c.req.valid('json');
      const refused = await chargeRate(c, lookUps(items.length));
      if (refused !== null) return refused;
      const { searchSources, asOf } = c.get('services');
      const answer = await matchItems({ search: searchSources, places }, items, asOf());
      return unkeptAnswer(answer);
    },
    (result, c) => (result.success ? undefined : refuseBody(c, result.error)),
  );
}
