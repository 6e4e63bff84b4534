import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createApp } from '#worker/app.ts';
import { openRateLimiter } from '#worker/node/rate-limiter.ts';
import { DEFAULT_RATE_LIMIT } from '#worker/rate-limit.ts';
import { toRateLimitKey } from '#worker/rate-limit-key.ts';
import { hostFixture } from './host-fixture.ts';

function limited(perMinute: number) {
  const { host, env, state } = hostFixture();
  const client = { address: '192.0.2.1' as string | null };
  const app = createApp({ ...host, clientAddress: () => client.address });
  const bound = { ...env, RATE_LIMIT: openRateLimiter(perMinute), JIANXIN_RATE_LIMIT: String(perMinute) };
  return { get: (path: string) => app.request(path, {}, bound), client, state };
}

describe('a client above the limit', () => {
  it('is told to wait, how long, and which limit it met; the API stays readable from any site', async () => {
    const { get } = limited(2);
    expect((await get('/api/v1/regions')).headers.get('RateLimit-Policy')).toBe('"address";q=2;w=60');
    await get('/api/v1/regions');
    const refused = await get('/api/v1/regions');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(refused.headers.get('RateLimit')).toMatch(/^"address";r=0;t=\d+$/);
    expect(refused.headers.get('RateLimit-Policy')).toBe('"address";q=2;w=60');
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(refused.headers.get('Cache-Control')).toBe('no-store');
    expect(await refused.json()).toMatchObject({ code: 'rate-limited', status: 429 });
  });

  it('gets a page for a search by hand, rendered once for all', async () => {
    const { get, state } = limited(1);
    await get('/search');
    for (let turn = 0; turn < 3; turn += 1) {
      const refused = await get('/search');
      expect([refused.status, refused.headers.get('Content-Type')]).toEqual([429, 'text/html; charset=utf-8']);
      expect(refused.headers.get('Retry-After')).not.toBeNull();
    }
    expect(state.rendered.filter(({ kind }) => kind === 'problem')).toHaveLength(1);
  });

  it('can still read pages and ask how the service is, and does not stand in the way of others', async () => {
    const { get, client } = limited(1);
    for (let turn = 0; turn < 3; turn += 1) await get('/api/v1/regions');
    for (const path of ['/healthz', '/readyz', '/api', '/enterprise/91421200MA0XN00A49']) {
      expect([path, (await get(path)).status]).not.toContain(429);
    }
    client.address = '192.0.2.2';
    expect((await get('/api/v1/regions')).status).toBe(200);
  });
});

describe('reading stays open', () => {
  it('where no limit is configured, where the limiter fails, and where the address is unknown', async () => {
    const { host, env, get } = hostFixture();
    expect((await get('/api/v1/regions')).headers.get('RateLimit-Policy')).toBeNull();
    const app = createApp({ ...host, clientAddress: () => '192.0.2.1' });
    const failing = { ...env, RATE_LIMIT: { limit: () => Promise.reject(new Error('gone')) } };
    expect((await app.request('/api/v1/regions', {}, failing)).status).toBe(200);
    const { get: ask, client } = limited(1);
    client.address = null;
    for (let turn = 0; turn < 3; turn += 1) expect((await ask('/api/v1/regions')).status).toBe(200);
  });
});

describe('the client an address stands for', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is counted as %s', (address, key) => {
    expect(toRateLimitKey(address)).toBe(key);
  });
});

it('both hosts keep the same limit', () => {
  const wrangler = readFileSync(new URL('../../wrangler.toml', import.meta.url), 'utf8');
  expect(wrangler).toContain(`simple = { limit = ${DEFAULT_RATE_LIMIT}, period = 60 }`);
  expect(wrangler).toContain(`JIANXIN_RATE_LIMIT = "${DEFAULT_RATE_LIMIT}"`);
});
