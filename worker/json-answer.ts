import type { Context } from 'hono';
import type { CalendarDate } from '#domain/date.ts';
import { cacheControl, type Digest, matchesEtag, strongEtag } from './cache.ts';
import type { AppEnv } from './host.ts';
import { plainResponse } from './plain-response.ts';

type Written = { bytes: Uint8Array<ArrayBuffer>; etag: string };

// A profile remembered by the register is written and digested once.
const written = new WeakMap<object, Promise<Written>>();

async function write(value: object, digest: Digest | undefined): Promise<Written> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { bytes, etag: await strongEtag(bytes, digest) };
}

/**
 * Answers JSON with a strong ETag of its bytes, 304 where the client has them, and a max-age that ends with the next legal
 * change of what it says.
 * @example return answerJson(c, profile, profile.nextChangeOn)
 */
export async function answerJson(
  c: Context<AppEnv>,
  value: object,
  nextChangeOn: CalendarDate | null,
): Promise<Response> {
  const services = c.get('services');
  let writing = written.get(value);
  if (writing === undefined) {
    writing = write(value, services.host.digest);
    written.set(value, writing);
  }
  const { bytes, etag } = await writing;
  const headers: Record<string, string> = {
    ETag: etag,
    'Cache-Control': cacheControl(nextChangeOn, services.asOf(), services.host.now()),
    Vary: 'Accept-Encoding',
  };
  if (matchesEtag(c.req.header('If-None-Match'), etag)) return plainResponse(null, 304, headers);
  headers['Content-Type'] = 'application/json; charset=utf-8';
  return plainResponse(bytes, 200, headers);
}
