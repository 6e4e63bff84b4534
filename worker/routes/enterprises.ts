import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import {
  type EnterpriseBatch,
  EnterpriseBatchRequestSchema,
  EnterpriseBatchSchema,
} from '#domain/wire/enterprise-batch.ts';
import { codeState } from '../code-state.ts';
import type { AppEnv } from '../host.ts';
import { refuseBody } from '../invalid-body.ts';
import { lookUps } from '../look-ups.ts';
import { POSTED_JSON } from '../posted-body.ts';
import { chargeRate } from '../rate-charge.ts';
import { limitRate } from '../rate-limit.ts';
import { unkeptAnswer } from '../unkept-answer.ts';
import type { DocumentedResponses } from './documented-responses.ts';
import { problemResponses } from './problem-responses.ts';

const EXAMPLE = { usccs: ['91421281XN0000012M', '91421200MA0XN00A4C'] };

const responses: DocumentedResponses = {
  200: {
    description: '逐个结果，次序与提交的相同',
    content: { 'application/json': { schema: EnterpriseBatchSchema } },
  },
  ...problemResponses(
    'invalid-body',
    'body-too-large',
    'unsupported-media-type',
    'rate-limited',
    'database-unavailable',
  ),
};

const route = createRoute({
  method: 'post',
  path: '/api/v1/enterprises',
  operationId: 'getEnterprises',
  tags: ['enterprises'],
  summary: '至多 100 个主体今日可公示的全部信息，内容与单个查询相同',
  description: '每 10 个代码计一次请求。提交的代码不保存、不记录。',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: EnterpriseBatchRequestSchema, example: EXAMPLE } },
    },
  },
  responses,
});

/** `POST /api/v1/enterprises`: the profiles of a list of codes, each as its own address would answer it. It asks, and writes nothing. */
export function mountEnterprises(app: OpenAPIHono<AppEnv>): void {
  app.use(route.path, ...POSTED_JSON, limitRate());
  app.openapi(
    route,
    async (c) => {
      const { usccs } = c.req.valid('json');
      const refused = await chargeRate(c, lookUps(usccs.length));
      if (refused !== null) return refused;
      const { register, asOf } = c.get('services');
      const today = asOf();
      const codes = usccs.map(normaliseUscc);
      const wanted = [...new Set(codes.filter(hasUsccShape))];
      const entries = wanted.length === 0 ? new Map() : await register.readMany(wanted, today);
      const items = codes.map((code, index): EnterpriseBatch['items'][number] => {
        const entry = entries.get(code);
        const profile = entry?.publication.outcome === 'published' ? entry.publication.profile : null;
        return { asked: usccs[index] ?? '', outcome: codeState(code, entry), profile };
      });
      return unkeptAnswer({ items, asOf: today } satisfies EnterpriseBatch);
    },
    (result, c) => (result.success ? undefined : refuseBody(c, result.error)),
  );
}
