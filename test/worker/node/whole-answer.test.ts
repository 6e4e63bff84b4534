import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { sendWhole, wholeAnswer } from '#worker/node/whole-answer.ts';
import { plainResponse } from '#worker/plain-response.ts';

const HEADERS = { 'X-Request-Id': 'id-12345678', 'Content-Type': 'text/plain; charset=utf-8', ETag: '"a"' };

/** What a client gets of an answer; null if it was not written whole. */
async function sent(answer: Response, method = 'GET') {
  let isSent = false;
  const server = createServer((incoming, outgoing) => {
    isSent = sendWhole(incoming, outgoing, answer);
    if (!isSent) outgoing.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const got = await fetch(`http://127.0.0.1:${port}/`, { method });
  const bytes = Buffer.from(await got.arrayBuffer());
  server.closeAllConnections();
  server.close();
  return isSent ? { status: got.status, headers: got.headers, bytes } : null;
}

it.each<[string, string | Uint8Array<ArrayBuffer>]>([
  ['a text with Chinese and signs beyond the first plane', '鉴信 ü 𠮷'],
  ['an empty text', ''],
  ['bytes of every value', Uint8Array.from({ length: 256 }, (_, value) => value)],
  ['a part of other bytes', new Uint8Array([1, 2, 200, 255, 5]).subarray(1, 4)],
])('%s arrives byte for byte with its header', async (_what, body) => {
  const got = await sent(plainResponse(body, 203, HEADERS));
  expect(got?.status).toBe(203);
  expect(got?.bytes.equals(Buffer.from(body))).toBe(true);
  for (const [name, value] of Object.entries(HEADERS)) expect(got?.headers.get(name)).toBe(value);
  expect(got?.headers.get('Content-Length')).toBe(String(Buffer.byteLength(body)));
});

it('what is no answer to GET, has no body or no request id, is large, or was not made plainly goes the general way', async () => {
  expect(await sent(plainResponse('a', 200, HEADERS), 'POST')).toBeNull();
  expect(await sent(plainResponse(null, 304, HEADERS))).toBeNull();
  expect(await sent(plainResponse('a', 200, {}))).toBeNull();
  expect(await sent(new Response('a'))).toBeNull();
  expect(wholeAnswer(plainResponse('a'.repeat(600_000), 200, HEADERS))).toBeNull();
});
