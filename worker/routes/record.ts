import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { explainUscc, hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import { PublicRecordSchema } from '#domain/profile.ts';
import type { AppEnv } from '../host.ts';
import { isPubliclyKnown } from '../is-publicly-known.ts';
import { answerJson } from '../json-answer.ts';
import { occurrenceOf } from '../occurrence.ts';
import { problem } from '../problem.ts';
import { recordIn } from '../record-in-entry.ts';
import { explainedUscc } from '../uscc-problem.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{uscc}/records/{id}',
  operationId: 'getRecord',
  tags: ['enterprises'],
  summary: '一条公示记录',
  request: {
    params: z.object({
      uscc: z.string().meta({ description: '统一社会信用代码', examples: ['91421200MA0XN00A4C'] }),
      id: z.string().meta({ description: '记录编号，见公示信息 records[].id' }),
    }),
  },
  responses: {
    200: { description: '公示记录', content: { 'application/json': { schema: PublicRecordSchema } } },
    ...NOT_MODIFIED,
    ...problemResponses('invalid-uscc', 'record-not-found', 'record-ended', 'rate-limited', 'database-unavailable'),
  },
});

const ENDED = '该记录公示期已届满或已撤下，依法停止公示。如需核实，请向作出决定的机关申请。';
// The reason that is to be given (行政处罚法 Art. 48, Order 45 Art. 11), and nothing of what was withdrawn.
const WITHDRAWN =
  '该记录所依据的决定已被依法变更、撤销、确认违法或者确认无效，原信息已撤回，不再公示。如需核实，请向作出决定的机关申请。';

/** `GET /api/v1/enterprises/{uscc}/records/{id}`: one published record; 410 once its term has ended, else 404. */
export function mountRecord(app: OpenAPIHono<AppEnv>): void {
  app.openapi(route, async (c) => {
    const { register, asOf } = c.get('services');
    const { uscc: typed, id } = c.req.valid('param');
    const code = normaliseUscc(typed);
    const fault = explainUscc(code);
    const entry = hasUsccShape(code) ? await register.read(code, asOf()) : null;
    if (!isPubliclyKnown(entry) && fault.kind !== 'ok') {
      return problem('invalid-uscc', explainedUscc(typed, fault), occurrenceOf(c));
    }
    const found = entry === null ? ({ state: 'unknown' } as const) : recordIn(entry, id);
    if (found.state === 'published') return answerJson(c, found.record, found.nextChangeOn);
    if (found.state === 'ended') {
      const detail = found.isWithdrawn ? WITHDRAWN : ENDED;
      return problem('record-ended', { detail }, occurrenceOf(c));
    }
    const detail = '该主体名下没有此编号的公示记录。编号见公示信息 records[].id。';
    return problem('record-not-found', { detail }, occurrenceOf(c));
  });
}
