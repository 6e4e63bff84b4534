import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULT_RATE_LIMIT } from '#worker/rate-limit.ts';

it('on Cloudflare the binding that limits requests is there, and is the limit that clients are told', () => {
  const text = readFileSync(join(import.meta.dirname, '../../wrangler.toml'), 'utf8');
  const [, section = ''] = text.split('[[ratelimits]]');
  expect(section).toMatch(/^\s*name = "RATE_LIMIT"$/m);
  const limit = /limit = (\d+), period = 60\b/.exec(section)?.[1];
  expect(limit).toBe(String(DEFAULT_RATE_LIMIT));
  expect(/^JIANXIN_RATE_LIMIT = "(\d+)"$/m.exec(text)?.[1]).toBe(limit);
});
