import type { Context } from 'hono';
import type { AppEnv } from './host.ts';
import { isReconcile } from './is-reconcile.ts';
import { isWatched } from './is-watched.ts';
import { isRateLimited, rateLimitPolicy } from './rate-limit.ts';
import { FRAMED_POLICY, securityHeaders } from './security-headers.ts';

const CROSS_ORIGIN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag,RateLimit,RateLimit-Policy,Retry-After,X-Request-Id,X-Search-Fallback',
};

/** An address that holds a secret is told to nobody: neither to the next page nor to a search engine. */
const HOLDS_SECRET = { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' };

/**
 * The headers every answer to this request carries, whatever it is: security, request id, reading from any site (API and its document),
 * the limit where there is one, and the search engine that answered in place of the configured one.
 * @example withHeaders(answer, fixedHeaders(c))
 */
export function fixedHeaders(c: Context<AppEnv>): Record<string, string> {
  const { path, url } = c.req;
  const overTls = url.startsWith('https:') || c.req.header('X-Forwarded-Proto') === 'https';
  const headers: Record<string, string> = { ...securityHeaders(overTls), 'X-Request-Id': c.get('requestId') };
  if (
    path.startsWith('/api/') ||
    path.startsWith('/open-data/') ||
    isReconcile(path) ||
    path === '/openapi.json' ||
    path === '/.well-known/jwks.json'
  )
    Object.assign(headers, CROSS_ORIGIN);
  if (isWatched(path)) Object.assign(headers, HOLDS_SECRET);
  if (path === '/reconcile/preview') headers['Content-Security-Policy'] = FRAMED_POLICY;
  const { engine, fallback } = c.get('services').searchSources;
  const by = c.get('by');
  if (by !== undefined && by !== engine.name && by === fallback?.name) headers['X-Search-Fallback'] = by;
  const policy = isRateLimited(path) ? rateLimitPolicy(c.env) : null;
  if (policy !== null) headers['RateLimit-Policy'] = policy;
  return headers;
}
