import type { CalendarDate } from '#domain/date.ts';
import { secondsUntilDay } from './clock.ts';

const LONGEST = 60;

/**
 * How long any cache may keep an answer: at most 60 seconds, and never past the Shanghai midnight of its next legal change.
 * @example cacheControl('2026-11-25', '2026-11-24', now) // 'public, max-age=60', but less in the last minute of the day
 */
export function cacheControl(nextChangeOn: CalendarDate | null, asOf: CalendarDate, now: number): string {
  const left = nextChangeOn === null ? LONGEST : secondsUntilDay(nextChangeOn, asOf, now);
  return `public, max-age=${Math.min(LONGEST, left)}`;
}

/** The SHA-256 of bytes, in hex, of a host that has a faster one than Web Crypto, which goes by way of another thread. */
export type Digest = (body: Uint8Array<ArrayBuffer>) => string;

async function digestByWebCrypto(body: Uint8Array<ArrayBuffer>): Promise<string> {
  let hex = '';
  for (const byte of new Uint8Array(await crypto.subtle.digest('SHA-256', body))) {
    hex += byte.toString(16).padStart(2, '0');
  }
  return hex;
}

/**
 * A strong ETag of a body: the first 32 hex digits of its SHA-256, quoted.
 * @example await strongEtag(new TextEncoder().encode('{}')) // '"44136fa355b3678a1146ad16f7e8649e"'
 */
export async function strongEtag(
  body: Uint8Array<ArrayBuffer>,
  digest: Digest | ((body: Uint8Array<ArrayBuffer>) => Promise<string>) = digestByWebCrypto,
): Promise<string> {
  return `"${(await digest(body)).slice(0, 32)}"`;
}

/**
 * Whether the client's `If-None-Match` names this ETag (weak comparison, RFC 9110 13.1.2); `*` names every one.
 * @example matchesEtag('W/"a", "b"', '"a"') // true
 */
export function matchesEtag(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (ifNoneMatch === null || ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((part) => {
    const tag = part.trim();
    return tag === '*' || tag.replace(/^W\//, '') === etag.replace(/^W\//, '');
  });
}
