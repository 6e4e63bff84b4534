import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './host.ts';
import { isForPrograms } from './is-for-programs.ts';
import { answerProblemPage } from './live-answer.ts';
import { occurrenceOf } from './occurrence.ts';
import { plainResponse, withHeaders } from './plain-response.ts';
import { problem } from './problem.ts';

/** Longest address, in bytes as sent. A query of 200 Chinese characters and a cursor take less than 3,000. */
const MAX_URL = 8192;

/**
 * Stands before all routes: this portal is read with GET and HEAD only, and an address has a greatest length.
 * @example app.use(refuseRequest('GET, HEAD, OPTIONS'))
 */
export function refuseRequest(allowed: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.req.url.length > MAX_URL) {
      if (!isForPrograms(c.req.path)) return answerProblemPage(c, { status: 414 });
      const detail = `网址长度不得超过 ${MAX_URL} 字节。请缩短查询词。`;
      return problem('uri-too-long', { detail }, occurrenceOf(c));
    }
    if (c.req.method === 'OPTIONS') return plainResponse(null, 204, { Allow: allowed });
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const detail = `本站只供读取，支持 ${allowed}。`;
      return withHeaders(problem('method-not-allowed', { detail }, occurrenceOf(c)), { Allow: allowed });
    }
    await next();
    return undefined;
  };
}
