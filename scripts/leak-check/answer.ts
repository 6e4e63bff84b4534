import { gunzipSync } from 'node:zlib';

/** What an address answered. */
export type Answer = {
  /** Path and query, as asked. */
  readonly address: string;
  readonly status: number;
  readonly contentType: string;
  /** Text; empty for pictures and fonts. */
  readonly body: string;
};

const TEXT = /text|json|xml|javascript|calendar|csv|ndjson/;

/**
 * Asks one address of a portal; an answer packed by gzip as a file is unpacked.
 * @param encoding what the asker accepts: a file of the build and its packed copies are different files
 * @example await ask('http://127.0.0.1:8787', '/search?q=食品')
 */
export async function ask(
  origin: string,
  address: string,
  encoding: 'br' | 'gzip' | 'identity' = 'br',
): Promise<Answer> {
  const answer = await fetch(origin + address, { redirect: 'manual', headers: { 'Accept-Encoding': encoding } });
  const contentType = answer.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const body = packed || TEXT.test(contentType) ? new TextDecoder().decode(packed ? gunzipSync(bytes) : bytes) : '';
  return { address, status: answer.status, contentType, body };
}
