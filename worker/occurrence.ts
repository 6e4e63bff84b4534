import type { Context } from 'hono';
import type { AppEnv } from './host.ts';
import type { Occurrence } from './problem.ts';
import { pathnameOf } from './url-parts.ts';

/**
 * Where a request stands, for a problem: its id and its path as sent, still percent-encoded.
 * @example problem('not-found', { detail }, occurrenceOf(c))
 */
export function occurrenceOf(c: Context<AppEnv>): Occurrence {
  return { requestId: c.get('requestId'), path: pathnameOf(c.req.url) };
}
