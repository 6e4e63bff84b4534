import type { Context } from 'hono';
import type { AppEnv } from './host.ts';
import { originOf } from './url-parts.ts';

/**
 * The origin of the portal: the configured one (`JIANXIN_ORIGIN`), since anybody may send any `Host`; without one, that which the visitor asked,
 * as the visitor sees it: behind a proxy that ends TLS it is https.
 * @example requestOrigin(c) // 'https://credit.example.gov.cn'
 */
export function requestOrigin(c: Context<AppEnv>): string {
  if (c.env.JIANXIN_ORIGIN !== undefined) return c.env.JIANXIN_ORIGIN;
  const origin = originOf(c.req.url);
  return c.req.header('X-Forwarded-Proto') === 'https' ? origin.replace(/^http:/, 'https:') : origin;
}
