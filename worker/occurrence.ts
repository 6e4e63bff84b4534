import type { Context } from 'hono';
import type { AppEnv } from './host.ts';
import { isWatched } from './is-watched.ts';
import type { Occurrence } from './problem.ts';
import { routeOf } from './route-pattern.ts';
import { pathnameOf } from './url-parts.ts';

/**
 * Where a request stands, for a problem: its id and its path as sent, still percent-encoded; where that may hold a secret, the pattern of its route.
 * @example problem('not-found', { detail }, occurrenceOf(c))
 */
export function occurrenceOf(c: Context<AppEnv>): Occurrence {
  const path = pathnameOf(c.req.url);
  return { requestId: c.get('requestId'), path: isWatched(path) ? routeOf(c) : path };
}
