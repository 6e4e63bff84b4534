import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CalendarDate } from '#domain/date.ts';
import { secondsUntilShanghaiMidnight } from '../clock.ts';
import type { LogLine } from '../log-line.ts';
import { partsOf } from '../plain-response.ts';
import { requestIdOf } from '../request-id.ts';
import { codingFor } from './content-coding.ts';

const REMEMBERED = 5000;
// A max-age may end at midnight, so in the last minutes of a day every answer is made anew.
const QUIET_SECONDS = 120;
const PAGE = /^\/enterprise\/[0-9A-Z]{18}$/;

type RequestLine = Extract<LogLine, { event: 'request' }>;
type Remembered = { headers: Readonly<Record<string, string>>; body: string | Uint8Array; line: RequestLine };

/** What decides whether an answer still holds: the database, the legal day, the clock. */
export type RepeatSources = {
  version(): string;
  asOf(): CalendarDate;
  now(): number;
  log(line: LogLine): void;
};

/** Pages that can be given again as they are. */
export type RepeatedPages = {
  /** Answers if the same was asked before and nothing has changed since; otherwise false, and nothing was done. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
  /** Notes what the portal answered. */
  note(incoming: IncomingMessage, response: Response, line: RequestLine): void;
};

function keyOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'GET' || url === undefined || !PAGE.test(url)) return null;
  if (headers['if-none-match'] !== undefined || headers.range !== undefined || headers.expect !== undefined)
    return null;
  const coding = codingFor(String(headers['accept-encoding'] ?? ''));
  return `${url} ${coding} ${String(headers['x-forwarded-proto'] ?? '')}`;
}

/**
 * Gives a profile page again as it was given before, as long as the database has not changed by a single commit and the legal day is the
 * same: half the cost of a page is the way to it, not the page. Every answer has a request id and a log line of its own. Pages are exempt
 * from the limit of requests, so nothing else stands on that way. At most 5,000 pages, whose bodies are those the static files hold anyway.
 * @example if (!repeated.answer(incoming, outgoing)) general(incoming, outgoing)
 */
export function openRepeatedPages({ version, asOf, now, log }: RepeatSources): RepeatedPages {
  const pages = new Map<string, Remembered>();
  // At which moment a request that is being answered was asked: an answer made across a commit is never remembered.
  const askedAt = new WeakMap<IncomingMessage, string>();
  let valid = '';

  /** Forgets everything once anything changed. False: nothing may be repeated now. */
  function isCurrent(): boolean {
    let moment: string;
    try {
      moment = `${version()} ${asOf()}`;
    } catch {
      return false;
    }
    if (moment !== valid) {
      pages.clear();
      valid = moment;
    }
    return secondsUntilShanghaiMidnight(now()) > QUIET_SECONDS;
  }

  return {
    answer(incoming, outgoing) {
      const key = keyOf(incoming);
      const started = performance.now();
      if (key === null || !isCurrent()) return false;
      const page = pages.get(key);
      if (page === undefined) {
        askedAt.set(incoming, valid);
        return false;
      }
      const id = requestIdOf(incoming.headers['x-request-id']?.toString());
      outgoing.writeHead(200, { ...page.headers, 'X-Request-Id': id, 'Content-Length': Buffer.byteLength(page.body) });
      outgoing.end(page.body);
      log({ ...page.line, id, ms: Math.round((performance.now() - started) * 100) / 100 });
      return true;
    },
    note(incoming, response, line) {
      const key = keyOf(incoming);
      const parts = partsOf(response);
      if (key === null || parts === null || parts.body === null || parts.status !== 200) return;
      const isFinal =
        'Content-Encoding' in parts.headers || codingFor(String(incoming.headers['accept-encoding'] ?? '')) === null;
      if (!isFinal || !isCurrent() || askedAt.get(incoming) !== valid) return;
      if (pages.size >= REMEMBERED) pages.clear();
      pages.set(key, { headers: parts.headers, body: parts.body, line });
    },
  };
}
