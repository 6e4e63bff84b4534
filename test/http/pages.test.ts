import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Portal, startPortal } from './portal.ts';

let portal: Portal;
let code = '';
const get = (path: string, init: RequestInit = {}) => fetch(`${portal.url}${path}`, { redirect: 'manual', ...init });

beforeAll(async () => {
  portal = await startPortal();
  const answer = await get('/api/v1/search?q=咸宁&limit=1');
  code = ((await answer.json()) as { items: { uscc: string }[] }).items[0]?.uscc ?? '';
});
afterAll(async () => {
  await portal?.stop();
});

describe('pages over HTTP', () => {
  it('serves home, search and a profile as HTML with a strict policy', async () => {
    for (const path of ['/', '/search?q=咸宁', `/enterprise/${code}`]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('Content-Security-Policy')).not.toContain('unsafe');
      expect(await answer.text()).toContain('<html');
    }
  });

  it('serves the pre-rendered profile compressed, with an ETag and a max-age', async () => {
    const answer = await get(`/enterprise/${code}?from=link`, { headers: { 'Accept-Encoding': 'br' } });
    expect(answer.headers.get('Content-Encoding')).toBe('br');
    expect(answer.headers.get('Cache-Control')).toMatch(/^public, max-age=\d+$/);
    const etag = answer.headers.get('ETag') ?? '';
    const again = await get(`/enterprise/${code}`, { headers: { 'Accept-Encoding': 'br', 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  it('serves the same in English, each page naming its language and leading to the other', async () => {
    for (const path of ['/en', '/en/search?q=咸宁', `/en/enterprise/${code}`, '/en/about', '/en/lists/penalties']) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      const text = await answer.text();
      expect(text).toContain('<html lang="en"');
      const chinese = encodeURI(path).slice('/en'.length).replaceAll('&', '&#38;') || '/';
      expect(text).toContain(`<a href="${chinese}" lang="zh-CN" hreflang="zh-CN">`);
    }
    const problem = await get('/en/nothing-here');
    expect([problem.status, (await problem.text()).includes('Page not found')]).toEqual([404, true]);
  });

  it('has one address for a profile', async () => {
    const answer = await get(`/enterprise/${code.toLowerCase()}`);
    expect([answer.status, answer.headers.get('Location')]).toEqual([308, `/enterprise/${code}`]);
  });

  it('answers problems as pages', async () => {
    for (const [path, status] of [
      ['/enterprise/91421200MA0XN00A49', 400],
      ['/nothing-here', 404],
      ['/live/profile', 404],
      [`/enterprise%2F${code}`, 404],
    ] as const) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, status]);
      expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
  });

  it('logs one JSON line a request, without path or query, and ends in order', async () => {
    await get('/search?q=%E7%A7%98%E5%AF%86');
    expect(await portal.stop()).toBe(0);
    const lines = portal
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('event');
    expect(lines.join('')).not.toMatch(/秘密|%E7|9142/);
  });
});
