import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStaticFiles } from '#worker/node/static-files.ts';

const HTML = '<!doctype html><html><title>关于</title></html>'.repeat(20);
let folder = '';
let get: (path: string, headers?: Record<string, string>) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianxin-static-'));
  const client = join(folder, 'client');
  mkdirSync(join(client, 'guide'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(client, 'index.html'), 'home');
  writeFileSync(join(client, 'about.html'), HTML);
  writeFileSync(join(client, 'about.html.br'), brotliCompressSync(HTML));
  writeFileSync(join(client, 'about.html.gz'), gzipSync(HTML));
  writeFileSync(join(client, 'guide', 'index.html'), 'guide');
  writeFileSync(join(client, 'a.woff2'), '0123456789');
  writeFileSync(join(client, '.hidden'), 'hidden');
  const assets = openStaticFiles(client);
  get = (path, headers = {}) => assets.fetch(new Request(`http://localhost${path}`, { headers }));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('static files of the Node host', () => {
  it('finds pages by their address', async () => {
    expect(await (await get('/')).text()).toBe('home');
    expect(await (await get('/about')).text()).toBe(HTML);
    expect(await (await get('/guide')).text()).toBe('guide');
    expect((await get('/about')).headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  });

  it('answers the pre-compressed form a client takes, each with an ETag of its own', async () => {
    const br = await get('/about', { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(br.headers.get('Content-Encoding')).toBe('br');
    expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(HTML);
    const gzip = await get('/about', { 'Accept-Encoding': 'gzip, br;q=0' });
    expect(gzip.headers.get('Content-Encoding')).toBe('gzip');
    const plain = await get('/about');
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    expect(new Set([br, gzip, plain].map((one) => one.headers.get('ETag'))).size).toBe(3);
    expect(br.headers.get('Vary')).toBe('Accept-Encoding');
    const again = await get('/about', {
      'Accept-Encoding': 'br',
      'If-None-Match': br.headers.get('ETag') ?? '',
    });
    expect(again.status).toBe(304);
  });

  it('answers single ranges of the plain form', async () => {
    const part = await get('/a.woff2', { Range: 'bytes=2-4' });
    expect([part.status, await part.text(), part.headers.get('Content-Range')]).toEqual([206, '234', 'bytes 2-4/10']);
    expect(await (await get('/a.woff2', { Range: 'bytes=-3' })).text()).toBe('789');
    expect((await get('/a.woff2', { Range: 'bytes=10-' })).status).toBe(416);
    expect((await get('/a.woff2', { Range: 'bytes=0-1,3-4' })).status).toBe(200);
    expect((await get('/a.woff2', { Range: 'bytes=0-1', 'If-Range': '"old"' })).status).toBe(200);
  });

  it('gives nothing outside the folder, nothing hidden, nothing by another spelling', async () => {
    const paths = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/.hidden',
      '/about%00',
      '//about',
      '/about.html.br',
      '/guide%2f',
      '/about%2ehtml',
    ];
    for (const path of paths) expect([path, (await get(path)).status]).toEqual([path, 404]);
  });
});
