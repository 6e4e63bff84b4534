import { describe, expect, it } from 'vitest';
import { memoryDatabase } from '#test/search-index/memory-database.ts';
import { openPlatformDesk } from '#worker/desk/open-platform-desk.ts';
import type { Env } from '#worker/env.ts';

const OPEN = { JIANXIN_ORIGIN: 'https://credit.example', JIANXIN_DESK_SECRET: 'Zq4'.repeat(16) };
const env = (settings: Partial<Env>): Env => ({
  DB: memoryDatabase().db,
  ASSETS: { fetch: async () => new Response(null, { status: 404 }) },
  ...settings,
});

describe('the desk on the platform', () => {
  it('is opened by an origin and a secret, once for each database', () => {
    const bindings = env(OPEN);
    expect(openPlatformDesk(bindings)?.origin).toBe(OPEN.JIANXIN_ORIGIN);
    expect(openPlatformDesk(bindings)).toBe(openPlatformDesk(bindings));
    expect(openPlatformDesk(env(OPEN))).not.toBe(openPlatformDesk(bindings));
  });

  it.each([
    ['nothing is set', {}],
    ['there is no secret', { JIANXIN_ORIGIN: OPEN.JIANXIN_ORIGIN }],
    ['the secret is short', { ...OPEN, JIANXIN_DESK_SECRET: 'short' }],
    ['the origin has a path', { ...OPEN, JIANXIN_ORIGIN: 'https://credit.example/desk' }],
    ['the origin is none', { ...OPEN, JIANXIN_ORIGIN: 'credit.example' }],
  ])('stays closed where %s', (_, settings) => {
    expect(openPlatformDesk(env(settings))).toBeNull();
  });
});
