import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import { type RecordStates, RecordStatesRequestSchema, RecordStatesSchema } from '#domain/wire/profile-extract.ts';
import { digestText } from '../desk/digest-text.ts';
import type { AppEnv } from '../host.ts';
import { refuseBody } from '../invalid-body.ts';
import { POSTED_JSON } from '../posted-body.ts';
import { limitRate } from '../rate-limit.ts';
import { recordIn } from '../record-in-entry.ts';
import { unkeptAnswer } from '../unkept-answer.ts';
import type { DocumentedResponses } from './documented-responses.ts';
import { problemResponses } from './problem-responses.ts';

const EXAMPLE = { uscc: '91421200MA0XN00A4C', ids: ['penalty-1'] };

const responses: DocumentedResponses = {
  200: { description: '逐条状态，次序与提交的相同', content: { 'application/json': { schema: RecordStatesSchema } } },
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
  path: '/api/v1/record-states',
  operationId: 'getRecordStates',
  tags: ['enterprises'],
  summary: '已取得的记录今日是否仍在公示：只答状态，不答内容',
  request: {
    body: { required: true, content: { 'application/json': { schema: RecordStatesRequestSchema, example: EXAMPLE } } },
  },
  responses,
});

/** `POST /api/v1/record-states`: whether records somebody holds a copy of are still public today. */
export function mountRecordStates(app: OpenAPIHono<AppEnv>): void {
  app.use(route.path, ...POSTED_JSON, limitRate());
  app.openapi(
    route,
    async (c) => {
      const { uscc, ids } = c.req.valid('json');
      const { register, asOf } = c.get('services');
      const today = asOf();
      const code = normaliseUscc(uscc);
      const entry = hasUsccShape(code) ? await register.read(code, today) : null;
      const items = ids.map(async (id): Promise<RecordStates['items'][number]> => {
        const found = entry === null ? ({ state: 'unknown' } as const) : recordIn(entry, id);
        const digest = found.state === 'published' ? await digestText(JSON.stringify(found.record)) : null;
        return { id, state: found.state, digest };
      });
      const outcome = entry?.publication.outcome;
      const enterprise = outcome === 'published' || outcome === 'ended' ? outcome : 'unknown';
      const answer: RecordStates = { enterprise, items: await Promise.all(items), asOf: today };
      return unkeptAnswer(answer);
    },
    (result, c) => (result.success ? undefined : refuseBody(c, result.error)),
  );
}
