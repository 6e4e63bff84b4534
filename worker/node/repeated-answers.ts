import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LogLine } from '../log-line.ts';
import { requestIdOf } from '../request-id.ts';
import { codingFor } from './content-coding.ts';
import { type WholeAnswer, wholeAnswer } from './whole-answer.ts';

const MEMORY = 32 * 1024 * 1024;
// What an answer takes beside its body and address: header fields, the prepared log line, its place in the map.
const OVERHEAD = 2048;
const LONGEST_ADDRESS = 2000;
// Everything these say follows from the address, the register and the legal day, and from nothing else of the request.
const REPEATABLE = /^\/(?:(?:enterprise|api\/v1\/enterprises)\/[0-9A-Z]{18}$|(?:api\/v1\/)?search\?)/;

type RequestLine = Extract<LogLine, { event: 'request' }>;
type Note = (id: string, ms: number) => void;
type Remembered = WholeAnswer & { note: Note };

/** What the memory needs of its host. */
export type RepeatSources = {
  /** See {@link followMoment}. */
  moment(): string | null;
  /** Prepares the log line and numbers of an answer that may be given many times. */
  prepare(line: RequestLine): Note;
  /** Counts a request for the limit; null: it does not count. False: it is above the limit, and the portal must say so. */
  limit(incoming: IncomingMessage): Promise<boolean> | null;
  /** Whether what answered (`by` of the log line) depends on the database alone. A search engine outside of it does not. */
  isBound(by: string | undefined): boolean;
};

/** Answers that can be given again as they are. */
export type RepeatedAnswers = {
  /** Answers if the same was asked before and nothing has changed since; `otherwise` is called for everything else. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse, otherwise: () => void): void;
  /** Notes what the portal answered, as it is sent: compressed for whom takes it. */
  note(incoming: IncomingMessage, response: Response, line: RequestLine): void;
};

function keyOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'GET' || url === undefined || url.length > LONGEST_ADDRESS || !REPEATABLE.test(url)) return null;
  if (headers['if-none-match'] !== undefined || headers.range !== undefined || headers.expect !== undefined)
    return null;
  const coding = codingFor(String(headers['accept-encoding'] ?? ''));
  const overTls = headers['x-forwarded-proto'] === 'https';
  return `${coding} ${overTls} ${url}`;
}

/**
 * Gives profiles and searches, as page or JSON, again as they were given before, as long as the database has not changed by a single commit
 * and the legal day is the same: most of the cost of an answer is the way to it. Every answer has a request id and a log line of its own;
 * what counts for the limit of requests is counted here too. At most 32 MB, the least recently asked leave first.
 * @example repeated.answer(incoming, outgoing, () => general(incoming, outgoing))
 */
export function openRepeatedAnswers({ moment, prepare, limit, isBound }: RepeatSources): RepeatedAnswers {
  const answers = new Map<string, Remembered>();
  // At which moment a request that is being answered was asked: an answer made across a commit is never remembered.
  const askedAt = new WeakMap<IncomingMessage, string>();
  let valid: string | null = null;
  let bytes = 0;

  /** Forgets everything once anything changed. Null: nothing may be given again now. */
  function present(): string | null {
    const now = moment();
    if (now !== valid) {
      answers.clear();
      bytes = 0;
      valid = now;
    }
    return now;
  }

  function send(incoming: IncomingMessage, outgoing: ServerResponse, known: Remembered, started: number): void {
    const id = requestIdOf(incoming.headers['x-request-id']?.toString());
    known.fields[known.fields.length - 1] = id;
    outgoing.writeHead(200, known.fields);
    outgoing.end(known.body, 'latin1');
    known.note(id, Math.round((performance.now() - started) * 100) / 100);
  }

  function remember(key: string, made: Remembered): void {
    bytes += made.size - (answers.get(key)?.size ?? 0);
    answers.delete(key);
    answers.set(key, made);
    for (const [oldest, { size }] of answers) {
      if (bytes <= MEMORY) break;
      answers.delete(oldest);
      bytes -= size;
    }
  }

  return {
    answer(incoming, outgoing, otherwise) {
      const started = performance.now();
      const key = keyOf(incoming);
      const now = key === null ? null : present();
      if (key === null || now === null) return otherwise();
      const known = answers.get(key);
      if (known === undefined) {
        askedAt.set(incoming, now);
        return otherwise();
      }
      answers.delete(key);
      answers.set(key, known);
      const counting = limit(incoming);
      if (counting === null) return send(incoming, outgoing, known, started);
      counting.then((passes) => (passes ? send(incoming, outgoing, known, started) : otherwise()));
    },
    note(incoming, response, line) {
      const asked = askedAt.get(incoming);
      if (asked === undefined || !isBound(line.by)) return;
      const key = keyOf(incoming);
      const whole = key === null ? null : wholeAnswer(response);
      if (key === null || whole === null || whole.status !== 200 || present() !== asked) return;
      const size = whole.size + 2 * key.length + OVERHEAD;
      // The fields are written anew for each request, so they are not those of the answer that is being sent.
      remember(key, { ...whole, fields: [...whole.fields], size, note: prepare(line) });
    },
  };
}
