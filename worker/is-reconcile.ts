/**
 * Whether an address belongs to the reconciliation service, which other programs ask from their own pages.
 * @example isReconcile('/reconcile/preview') // true
 */
export function isReconcile(path: string): boolean {
  return path === '/reconcile' || path.startsWith('/reconcile/');
}
