import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from './host.ts';
import { occurrenceOf } from './occurrence.ts';
import { withHeaders } from './plain-response.ts';
import { problem } from './problem.ts';

/** Longest body of a question to the API, in bytes. The Node host ends connections with more than 65,536 (node/listen.ts). */
export const MAX_POSTED = 64_000;

const ALLOWED = 'POST, OPTIONS';

/** Stands before a question whose body is JSON: the media type, the length, and that it is JSON at all. */
export const JSON_BODY: readonly MiddlewareHandler<AppEnv>[] = [
  async (c, next) => {
    if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) {
      const detail = '请求体须为 JSON，请将 Content-Type 设为 application/json。';
      return problem('unsupported-media-type', { detail }, occurrenceOf(c));
    }
    await next();
    return undefined;
  },
  bodyLimit({
    maxSize: MAX_POSTED,
    onError: (c) => {
      const detail = `请求体不得超过 ${MAX_POSTED} 字节。请分批提交。`;
      return problem('body-too-large', { detail }, occurrenceOf(c));
    },
  }),
  async (c, next) => {
    try {
      await c.req.json();
    } catch {
      return problem(
        'invalid-body',
        { detail: '请求体不是有效的 JSON（RFC 8259），请检查引号与编码（UTF-8）。' },
        occurrenceOf(c),
      );
    }
    await next();
    return undefined;
  },
];

/** Stands before an address that is asked by POST with JSON and in no other way; see {@link JSON_BODY}. Nothing is cached. */
export const POSTED_JSON: readonly MiddlewareHandler<AppEnv>[] = [
  async (c, next) => {
    if (c.req.method !== 'POST') {
      const detail = `此地址以 POST 提交 JSON，支持 ${ALLOWED}。`;
      return withHeaders(problem('method-not-allowed', { detail }, occurrenceOf(c)), { Allow: ALLOWED });
    }
    await next();
    return undefined;
  },
  ...JSON_BODY,
];
