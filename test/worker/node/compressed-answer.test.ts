import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openCompression } from '#worker/node/compressed-answer.ts';
import { plainResponse } from '#worker/plain-response.ts';

const TEXT = JSON.stringify({ name: '咸宁市星星食品有限公司（示例数据）'.repeat(100) });
const JSON_TYPE = { 'Content-Type': 'application/json' };
const answer = (text = TEXT) => plainResponse(text, 200, { 'Content-Type': 'application/json', ETag: '"a"' });

describe('compression of what the portal makes itself', () => {
  it('is br or gzip as the client takes it, with a weak ETag and Vary', async () => {
    const compress = openCompression();
    for (let turn = 0; turn < 2; turn += 1) {
      const br = await compress(answer(), 'gzip, deflate, br');
      expect([br.headers.get('Content-Encoding'), br.headers.get('ETag')]).toEqual(['br', 'W/"a"']);
      expect(br.headers.get('Vary')).toBe('Accept-Encoding');
      expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(TEXT);
      const gzip = await compress(answer(), 'gzip, br;q=0');
      expect(gzip.headers.get('Content-Encoding')).toBe('gzip');
      expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(TEXT);
    }
  });

  it('leaves alone what a client did not ask for, short texts, and bytes', async () => {
    const compress = openCompression();
    const plain = answer();
    expect(await compress(plain, undefined)).toBe(plain);
    expect(await compress(plain, 'identity')).toBe(plain);
    const short = answer('{}');
    expect(await compress(short, 'br')).toBe(short);
    const bytes = plainResponse(new Uint8Array(5000), 200, { 'Content-Type': 'image/png' });
    expect(await compress(bytes, 'br')).toBe(bytes);
    const part = plainResponse(TEXT, 206, { 'Content-Type': 'application/json' });
    expect(await compress(part, 'br')).toBe(part);
  });

  it('never gives the bytes of one text for another', async () => {
    const compress = openCompression();
    const other = TEXT.replace('name', 'NAME');
    const texts = [
      answer(),
      plainResponse(other, 200, { ...JSON_TYPE, ETag: '"b"' }),
      plainResponse(other, 200, JSON_TYPE),
    ];
    const made = await Promise.all(texts.map(async (one) => (await compress(one, 'br')).arrayBuffer()));
    expect(made.map((bytes) => brotliDecompressSync(Buffer.from(bytes)).toString())).toEqual([TEXT, other, other]);
  });
});
