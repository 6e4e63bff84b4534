import type { MiddlewareHandler } from 'hono';
import { type Locale, localeOf } from '#domain/wire/locale.ts';
import type { Env } from './env.ts';
import type { AppEnv } from './host.ts';
import { isForPrograms } from './is-for-programs.ts';
import { isReconcile } from './is-reconcile.ts';
import { isWatched } from './is-watched.ts';
import { answerProblemPage } from './live-answer.ts';
import { occurrenceOf } from './occurrence.ts';
import { plainResponse, withHeaders } from './plain-response.ts';
import { problem } from './problem.ts';
import { toRateLimitKey } from './rate-limit-key.ts';

/** The window of the limit, in seconds. The platform knows 10 and 60. */
const WINDOW = 60;

/** Requests a client may make in a minute where nothing else is configured: ten a second, far above a person or a careful program. */
export const DEFAULT_RATE_LIMIT = 600;

/**
 * Whether requests to this path count: the API, open data, the reconciliation service, the MCP endpoint, the search page and share images, which are dear to draw. Pages,
 * files and the states of the service never do.
 */
export function isRateLimited(path: string): boolean {
  return (
    path.startsWith('/api/') ||
    path.startsWith('/open-data/') ||
    path === '/watch' ||
    isWatched(path) ||
    path === '/search' ||
    path === '/en/search' ||
    path.endsWith('/share.png') ||
    path === '/mcp' ||
    isReconcile(path)
  );
}

/**
 * The limit as `RateLimit-Policy` says it (draft-ietf-httpapi-ratelimit-headers); null where there is none.
 * @example rateLimitPolicy(env) // '"address";q=600;w=60'
 */
export function rateLimitPolicy(env: Pick<Env, 'RATE_LIMIT' | 'JIANXIN_RATE_LIMIT'>): string | null {
  if (env.RATE_LIMIT === undefined) return null;
  return `"address";q=${env.JIANXIN_RATE_LIMIT ?? DEFAULT_RATE_LIMIT};w=${WINDOW}`;
}

/**
 * Counts requests by client address and answers 429 above the limit, with `Retry-After` and `RateLimit`; never a challenge. A limiter
 * that fails, or a client whose address is unknown, is let through: reading stays open.
 * @example app.use(limitRate())
 */
export function limitRate(): MiddlewareHandler<AppEnv> {
  const pages = new Map<Locale, string>();

  return async (c, next) => {
    const limiter = c.env.RATE_LIMIT;
    if (limiter === undefined || !isRateLimited(c.req.path)) return next();
    const address = c.get('services').host.clientAddress?.(c) ?? null;
    if (address === null) return next();
    const outcome = await limiter.limit({ key: toRateLimitKey(address) }).catch(() => ({ success: true }));
    if (outcome.success) return next();
    const wait = String(('secondsLeft' in outcome ? outcome.secondsLeft : undefined) ?? WINDOW);
    const headers = { 'Retry-After': wait, RateLimit: `"address";r=0;t=${wait}` };
    if (isForPrograms(c.req.path)) {
      const detail = `同一地址的请求过于频繁，请在 ${wait} 秒后重试。限额见 RateLimit-Policy；批量使用请放慢速度，不要并发。`;
      return withHeaders(problem('rate-limited', { detail }, occurrenceOf(c)), headers);
    }
    // The same for everybody, so it is rendered once: refusing must be cheaper than answering.
    const locale = localeOf(c.req.path);
    const page = pages.get(locale) ?? (await (await answerProblemPage(c, { status: 429 })).text());
    pages.set(locale, page);
    const kind = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
    return plainResponse(page, 429, { ...kind, ...headers });
  };
}
