import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AnswerParts, partsOf } from '../plain-response.ts';

// Larger bodies are files; to copy them would cost more than it saves.
const LARGEST = 512 * 1024;
const REQUEST_ID = 'X-Request-Id';

/**
 * An answer ready to be written in one piece. `fields`: names and values of its header in turn, the request id last (empty if there is
 * none). `body`: its bytes, one a character: Node joins header and text, but writes bytes apart from it, at twice the cost.
 */
export type WholeAnswer = { status: number; fields: string[]; body: string; size: number };

const known = new WeakMap<Response, WholeAnswer>();

function make({ status, headers }: AnswerParts, body: NonNullable<AnswerParts['body']>): WholeAnswer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.length);
  const fields: string[] = [];
  for (const name in headers) if (name !== REQUEST_ID) fields.push(name, headers[name] ?? '');
  fields.push('Content-Length', String(bytes.length), REQUEST_ID, headers[REQUEST_ID] ?? '');
  return { status, fields, body: bytes.toString('latin1'), size: bytes.length };
}

/**
 * An answer made by `plainResponse` ready to be written; null for any other, for one without a body and for a large one.
 * @example wholeAnswer(plainResponse('ok', 200, { 'X-Request-Id': id }))?.size // 2
 */
export function wholeAnswer(response: Response): WholeAnswer | null {
  const made = known.get(response);
  if (made !== undefined) return made;
  const parts = partsOf(response);
  if (parts === null || parts.body === null || parts.body.length > LARGEST) return null;
  const whole = make(parts, parts.body);
  known.set(response, whole);
  return whole;
}

/**
 * Writes the answer to a GET request in one piece, if it can be. False: nothing was written, it must go the general way.
 * @example if (!sendWhole(incoming, outgoing, answer)) return answer
 */
export function sendWhole(incoming: IncomingMessage, outgoing: ServerResponse, response: Response): boolean {
  if (incoming.method !== 'GET' || outgoing.headersSent || outgoing.destroyed) return false;
  const whole = wholeAnswer(response);
  if (whole === null || whole.fields.at(-1) === '') return false;
  outgoing.writeHead(whole.status, whole.fields);
  outgoing.end(whole.body, 'latin1');
  return true;
}
