import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { ExtractKeysSchema, ProfileExtractSchema } from '#domain/wire/profile-extract.ts';
import { extractPayload, signExtract } from '../extract/sign-extract.ts';
import type { AppEnv } from '../host.ts';
import { answerJson } from '../json-answer.ts';
import { occurrenceOf } from '../occurrence.ts';
import { problem } from '../problem.ts';
import { publishedProfile } from '../published-profile.ts';
import { requestOrigin } from '../request-origin.ts';
import { unkeptAnswer } from '../unkept-answer.ts';
import { NOT_MODIFIED, problemResponses } from './problem-responses.ts';

const extract = createRoute({
  method: 'get',
  path: '/api/v1/enterprises/{uscc}/extract',
  operationId: 'getExtract',
  tags: ['enterprises'],
  summary: '一个主体公示信息的签名摘录（JWS，Ed25519），可离线验证',
  description:
    '载明已归集和未归集的来源、出具时间、规则集、每条记录的摘要。签名证明内容由本系统在该时间出具、未被改动；记录此后是否停止公示，以 /api/v1/record-states 核对。',
  request: {
    params: z.object({ uscc: z.string().meta({ description: '统一社会信用代码', examples: ['91421200MA0XN00A4C'] }) }),
  },
  responses: {
    200: { description: '签名摘录', content: { 'application/json': { schema: ProfileExtractSchema } } },
    ...NOT_MODIFIED,
    ...problemResponses(
      'invalid-uscc',
      'enterprise-not-found',
      'enterprise-ended',
      'not-found',
      'rate-limited',
      'database-unavailable',
    ),
  },
});

const keys = createRoute({
  method: 'get',
  path: '/.well-known/jwks.json',
  operationId: 'getExtractKeys',
  tags: ['operation'],
  summary: '验证签名摘录的公钥（JWK Set，RFC 7517）；已停用的公钥保留',
  responses: {
    200: { description: '公钥', content: { 'application/json': { schema: ExtractKeysSchema } } },
    ...NOT_MODIFIED,
    ...problemResponses('not-found'),
  },
});

const CLOSED = '本站暂未开放签名摘录。';

/** `GET /api/v1/enterprises/{uscc}/extract` and `GET /.well-known/jwks.json`: what a page said, provably, and the keys to prove it with. */
export function mountExtract(app: OpenAPIHono<AppEnv>): void {
  app.openapi(extract, async (c) => {
    const { host } = c.get('services');
    const held = host.openExtractKeys?.(c.env) ?? null;
    if (held === null) return problem('not-found', { detail: CLOSED }, occurrenceOf(c));
    const profile = await publishedProfile(c, c.req.valid('param').uscc);
    if (profile instanceof Response) return profile;
    const payload = await extractPayload(profile, requestOrigin(c), new Date(host.now()).toISOString());
    return unkeptAnswer({ jws: await signExtract(payload, held.signing()), payload });
  });
  app.openapi(keys, async (c) => {
    const held = c.get('services').host.openExtractKeys?.(c.env) ?? null;
    if (held === null) return problem('not-found', { detail: CLOSED }, occurrenceOf(c));
    return answerJson(c, held.published(), null);
  });
}
