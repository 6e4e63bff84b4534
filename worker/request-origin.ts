import type { Context } from 'hono';
import type { AppEnv } from './host.ts';
import { originOf } from './url-parts.ts';

/**
 * The origin a visitor asked, as the visitor sees it: behind a proxy that ends TLS it is https.
 * @example requestOrigin(c) // 'https://credit.example.gov.cn'
 */
export function requestOrigin(c: Context<AppEnv>): string {
  const origin = originOf(c.req.url);
  return c.req.header('X-Forwarded-Proto') === 'https' ? origin.replace(/^http:/, 'https:') : origin;
}
