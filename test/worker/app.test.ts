import { describe, expect, it } from 'vitest';
import { createApp } from '#worker/app.ts';
import { hostFixture } from './host-fixture.ts';

describe('every answer of the portal', () => {
  it('carries the security headers, without unsafe-inline, and HSTS only behind TLS', async () => {
    const { get, state } = hostFixture();
    state.files.set('/', '<html></html>');
    for (const path of ['/', '/nothing', '/api/v1/regions', '/search', '/healthz']) {
      const { headers } = await get(path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).not.toBeNull();
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(headers.get('Strict-Transport-Security')).toBeNull();
    }
    const secure = await get('/healthz', { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(secure.headers.get('Strict-Transport-Security')).toContain('max-age=');
  });

  it('keeps a sane request id and replaces any other', async () => {
    const { get } = hostFixture();
    const idFor = async (sent: string) =>
      (await get('/healthz', { headers: { 'X-Request-Id': sent } })).headers.get('X-Request-Id');
    expect(await idFor('proxy-12345')).toBe('proxy-12345');
    for (const bad of ['short', 'a"b<script>x', 'x'.repeat(65)]) expect(await idFor(bad)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lets any site read the API, and answers a preflight', async () => {
    const { get } = hostFixture();
    for (const path of ['/api/v1/regions', '/api/nothing', '/openapi.json']) {
      expect((await get(path)).headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
    const preflight = await get('/api/v1/search', {
      method: 'OPTIONS',
      headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'GET' },
    });
    expect(preflight.status).toBe(204);
    expect((await get('/healthz')).headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('is read only: other methods get 405 with Allow, HEAD has no body', async () => {
    const { get } = hostFixture();
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await get('/api/v1/regions', { method });
      expect([method, answer.status, answer.headers.get('Allow')]).toEqual([method, 405, 'GET, HEAD, OPTIONS']);
    }
    const head = await get('/api/v1/regions', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('refuses an address of more than 8,192 bytes', async () => {
    const { get } = hostFixture();
    expect((await get(`/search?q=${'a'.repeat(10_000)}`)).status).toBe(414);
  });

  it('logs one line a request, with the route pattern and never the query', async () => {
    const { get, state } = hostFixture();
    await get('/api/v1/search?q=%E7%A7%98%E5%AF%86');
    await get('/enterprise/secret');
    expect(state.log.map((line) => (line.event === 'request' ? line.route : line.event))).toEqual([
      '/api/v1/search',
      '/enterprise/:uscc',
    ]);
    expect(JSON.stringify(state.log)).not.toMatch(/secret|秘密/);
  });

  it('answers an unforeseen error with its request id and nothing of the error', async () => {
    const { host, env, state } = hostFixture();
    const app = createApp({
      ...host,
      toDocument: () => {
        throw new Error('SECRET');
      },
      renderPage: () => Promise.reject(new Error('SECRET')),
    });
    const page = await app.request('/search', {}, env);
    expect(page.status).toBe(500);
    expect(await page.text()).toContain(page.headers.get('X-Request-Id'));
    expect(state.log.filter((line) => line.event === 'error')).toHaveLength(1);
  });

  it('says ready only when the database answers', async () => {
    const { get, state } = hostFixture();
    expect((await get('/readyz')).status).toBe(200);
    state.down = true;
    expect((await get('/readyz')).status).toBe(503);
    expect((await get('/healthz')).status).toBe(200);
  });

  it('leaves /api to the page for people, and never redirects to another site', async () => {
    const { get, state } = hostFixture();
    state.files.set('/api', '<html>docs</html>');
    expect(await (await get('/api')).text()).toContain('docs');
    expect((await get('/api/v2')).headers.get('Content-Type')).toContain('application/problem+json');
    expect((await get('/about/')).headers.get('Location')).toBe('/about');
    expect((await get('/search/?q=%E9%A3%9F&region=421202')).headers.get('Location')).toBe(
      '/search?q=%E9%A3%9F&region=421202',
    );
    const profile = '/enterprise/91421200MA0XN00A4C';
    expect((await get(`${profile}/`)).headers.get('Location')).toBe(profile);
    expect((await get('//evil.example/')).headers.get('Location')).toBeNull();
  });
});
