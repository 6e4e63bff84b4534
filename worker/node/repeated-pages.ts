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
const PAGE = /^\/(?:enterprise|api\/v1\/enterprises)\/[0-9A-Z]{18}$/;

type RequestLine = Extract<LogLine, { event: 'request' }>;
type Remembered = {
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array;
  length: number;
  line: RequestLine;
};

/** What decides whether an answer still holds: the database, the legal day, the clock. */
export type RepeatSources = {
  version(): string;
  asOf(): CalendarDate;
  now(): number;
  log(line: LogLine): void;
  /** Counts a request for the limit; null: it does not count. False: it is above the limit, and the portal must say so. */
  limit(incoming: IncomingMessage): Promise<boolean> | null;
};

/** Pages that can be given again as they are. */
export type RepeatedPages = {
  /** Answers if the same was asked before and nothing has changed since; `otherwise` is called for everything else. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse, otherwise: () => void): void;
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
 * Gives a profile, as page or JSON, again as it was given before, as long as the database has not changed by a single commit and the legal day is the
 * same: half the cost of a page is the way to it, not the page. Every answer has a request id and a log line of its own. What counts for the
 * limit of requests is counted here too. At most 5,000 pages, whose bodies are those the static files hold anyway.
 * @example repeated.answer(incoming, outgoing, () => general(incoming, outgoing))
 */
export function openRepeatedPages({ version, asOf, now, log, limit }: RepeatSources): RepeatedPages {
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

  function send(incoming: IncomingMessage, outgoing: ServerResponse, page: Remembered, started: number): void {
    const id = requestIdOf(incoming.headers['x-request-id']?.toString());
    outgoing.writeHead(200, { ...page.headers, 'X-Request-Id': id, 'Content-Length': page.length });
    outgoing.end(page.body);
    log({ ...page.line, id, ms: Math.round((performance.now() - started) * 100) / 100 });
  }

  return {
    answer(incoming, outgoing, otherwise) {
      const started = performance.now();
      const key = keyOf(incoming);
      if (key === null || !isCurrent()) return otherwise();
      const page = pages.get(key);
      if (page === undefined) {
        askedAt.set(incoming, valid);
        return otherwise();
      }
      const counting = limit(incoming);
      if (counting === null) return send(incoming, outgoing, page, started);
      counting.then((passes) => (passes ? send(incoming, outgoing, page, started) : otherwise()));
    },
    note(incoming, response, line) {
      const key = keyOf(incoming);
      const parts = partsOf(response);
      if (key === null || parts === null || parts.body === null || parts.status !== 200) return;
      const isFinal =
        'Content-Encoding' in parts.headers || codingFor(String(incoming.headers['accept-encoding'] ?? '')) === null;
      if (!isFinal || !isCurrent() || askedAt.get(incoming) !== valid) return;
      if (pages.size >= REMEMBERED) pages.clear();
      pages.set(key, { headers: parts.headers, body: parts.body, length: Buffer.byteLength(parts.body), line });
    },
  };
}
