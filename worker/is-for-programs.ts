import { isReconcile } from './is-reconcile.ts';

/**
 * Whether an address is asked by programs, which get problems as JSON; everything else is a page for people.
 * @example isForPrograms('/api/v1/search') // true
 */
export function isForPrograms(path: string): boolean {
  return (
    path.startsWith('/api/') ||
    path.startsWith('/desk/api/') ||
    path.startsWith('/open-data/') ||
    isReconcile(path) ||
    path === '/mcp' ||
    path === '/openapi.json' ||
    path === '/.well-known/jwks.json' ||
    path === '/healthz' ||
    path === '/readyz'
  );
}
