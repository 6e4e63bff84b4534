/**
 * Whether an address is about a watchlist, so that it may hold a secret: its page, its feeds, its part of the API.
 * @example isWatched('/watch/read/x/changes.atom') // true
 */
export function isWatched(path: string): boolean {
  return path.startsWith('/watch/') || path.startsWith('/api/v1/watchlists/');
}
