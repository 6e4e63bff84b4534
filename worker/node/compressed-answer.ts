import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type AnswerParts, partsOf, plainResponse } from '../plain-response.ts';
import { codingFor } from './content-coding.ts';

const SMALLEST = 1024;
const TEXT = /^(?:text\/html|application\/(?:problem\+)?json)\b/;
const MEMORY = 16 * 1024 * 1024;
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
// Quality 4 is nearly as small as the slow ones at a twentieth of the time.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

// A part of a file, or what is compressed already, stays as it is.
function mayCompress({ body, status, headers }: AnswerParts): boolean {
  if (body === null || body.length < SMALLEST || status === 206 || 'Content-Encoding' in headers) return false;
  return TEXT.test(headers['Content-Type'] ?? '');
}

/** Compresses an answer for a client that takes it. */
export type CompressAnswer = (
  answer: Response,
  accepted: string | string[] | undefined,
) => Response | Promise<Response>;

/**
 * Compresses texts of 1 KB or more that the portal made itself (API and live pages; files of the build have their compressed forms beside
 * them). A strong ETag turns weak, since its bytes are no longer those it names; `If-None-Match` compares weakly, so a client that has
 * either form gets 304. The same text is compressed once while it is remembered (16 MB at most), off the thread that answers.
 * @example const compress = openCompression(); await compress(answer, 'gzip, br')
 */
export function openCompression(): CompressAnswer {
  const known = new Map<string, Buffer<ArrayBuffer>>();
  let bytes = 0;

  function remember(key: string, made: Buffer<ArrayBuffer>): void {
    if (known.has(key)) return;
    known.set(key, made);
    bytes += made.length;
    for (const [oldest, old] of known) {
      if (bytes <= MEMORY) break;
      known.delete(oldest);
      bytes -= old.length;
    }
  }

  async function compressed(
    body: string | Uint8Array,
    coding: 'br' | 'gzip',
    etag: string | undefined,
  ): Promise<Buffer<ArrayBuffer>> {
    const key = `${coding} ${etag}`;
    const before = etag === undefined ? undefined : known.get(key);
    if (before !== undefined) return before;
    const made = await (coding === 'br' ? toBrotli(body, BROTLI) : toGzip(body, { level: 6 }));
    if (etag !== undefined) remember(key, made);
    return made;
  }

  async function compress(
    parts: AnswerParts & { body: string | Uint8Array },
    coding: 'br' | 'gzip',
  ): Promise<Response> {
    const { body, status, headers } = parts;
    const etag = headers.ETag;
    const changed = {
      'Content-Encoding': coding,
      Vary: 'Accept-Encoding',
      ...(etag === undefined ? {} : { ETag: `W/${etag}` }),
    };
    return plainResponse(await compressed(body, coding, etag), status, { ...headers, ...changed });
  }

  return (answer, accepted) => {
    const coding = codingFor(String(accepted ?? ''));
    const parts = coding === null ? null : partsOf(answer);
    if (coding === null || parts === null || !mayCompress(parts)) return answer;
    return compress({ ...parts, body: parts.body ?? '' }, coding);
  };
}
