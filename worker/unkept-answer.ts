import { plainResponse } from './plain-response.ts';

/**
 * JSON that nobody on the way may keep: an answer to what was posted, or to a secret.
 * @example return unkeptAnswer({ items, asOf })
 */
export function unkeptAnswer(body: object, status = 200): Response {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  return plainResponse(JSON.stringify(body), status, headers);
}
