import type { Context } from 'hono';
import { addDays } from '#domain/date.ts';
import { cacheControl, matchesEtag, strongEtag } from './cache.ts';
import type { AppEnv } from './host.ts';
import { plainResponse } from './plain-response.ts';

/**
 * Answers a text that holds for the legal day alone: a strong ETag of its bytes, 304 where the client has them, and a max-age that
 * never passes the midnight in Shanghai.
 * @param type its Content-Type
 * @example return answerForDay(c, calendarText, 'text/calendar; charset=utf-8')
 */
export async function answerForDay(c: Context<AppEnv>, text: string, type: string): Promise<Response> {
  const { asOf, host } = c.get('services');
  const today = asOf();
  const bytes = new TextEncoder().encode(text);
  const etag = await strongEtag(bytes, host.digest);
  const headers = {
    ETag: etag,
    'Cache-Control': cacheControl(addDays(today, 1), today, host.now()),
    Vary: 'Accept-Encoding',
  };
  if (matchesEtag(c.req.header('If-None-Match'), etag)) return plainResponse(null, 304, headers);
  return plainResponse(bytes, 200, { ...headers, 'Content-Type': type });
}
