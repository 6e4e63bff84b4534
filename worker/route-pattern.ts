import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AppEnv } from './host.ts';

/**
 * The pattern of the route that answered, e.g. `/enterprise/:uscc`: what a log may hold, unlike the path.
 * @example routeOf(c) // '/api/v1/search'
 */
export function routeOf(c: Context<AppEnv>): string {
  const routes = matchedRoutes(c).filter((route) => route.method !== 'ALL');
  return routes[0]?.path ?? '*';
}
