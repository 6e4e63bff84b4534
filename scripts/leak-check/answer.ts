import { gunzipSync } from 'node:zlib';

/** A question that is posted. `words`: those of the asker, which an answer may repeat; `about`: the one enterprise that is asked for. */
export type PostedQuestion = {
  readonly address: string;
  readonly type: string;
  readonly body: string;
  readonly words: readonly string[];
  readonly about: string | null;
};

/** What an address answered. */
export type Answer = {
  /** Path and query, as asked. */
  readonly address: string;
  readonly status: number;
  readonly contentType: string;
  /** Text; empty for pictures and fonts. */
  readonly body: string;
  /** What was posted; absent where the address was only read. */
  readonly posted?: PostedQuestion;
};

const TEXT = /text|json|xml|javascript|calendar|csv|ndjson/;

/**
 * Asks one address of a portal; an answer packed by gzip as a file is unpacked.
 * @param encoding what the asker accepts: a file of the build and its packed copies are different files
 * @param posted what is posted to it; absent: it is read
 * @example await ask('http://127.0.0.1:8787', '/search?q=食品')
 */
export async function ask(
  origin: string,
  address: string,
  encoding: 'br' | 'gzip' | 'identity' = 'br',
  posted?: PostedQuestion,
): Promise<Answer> {
  const headers = { 'Accept-Encoding': encoding };
  const answer = await fetch(origin + address, {
    redirect: 'manual',
    ...(posted === undefined
      ? { headers }
      : { method: 'POST', body: posted.body, headers: { ...headers, 'Content-Type': posted.type } }),
  });
  const contentType = answer.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const body = packed || TEXT.test(contentType) ? new TextDecoder().decode(packed ? gunzipSync(bytes) : bytes) : '';
  return { address, status: answer.status, contentType, body, ...(posted === undefined ? {} : { posted }) };
}
