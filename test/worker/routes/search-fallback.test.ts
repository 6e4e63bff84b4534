import { describe, expect, it } from 'vitest';
import type { SearchAnswer } from '#domain/wire/search-answer.ts';
import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import type { EngineAnswer, EngineHit, SearchEngine } from '#search-index/search-engine.ts';
import { createApp } from '#worker/app.ts';
import { matchFixture } from '../../search-index/match-fixture.ts';
import { hostFixture, published } from '../host-fixture.ts';
import { codeOf, profileFixture } from '../profile-fixture.ts';

const CODE = codeOf('91421200MA0XN00A4');
const FAULTS: [string, SearchEngine['search']][] = [
  ['throws', () => Promise.reject(new Error('SECRET'))],
  [
    'throws before it is waited for',
    () => {
      throw new Error('SECRET');
    },
  ],
  ['answers rubbish', async () => ({ hits: 'SECRET' }) as unknown as EngineAnswer],
  ['never answers', () => new Promise(() => undefined)],
];

/** The portal with an engine that fails so, and perhaps another one to fall back on, which gives out the cursor `second`. */
function portal(fault: SearchEngine['search'], hasFallback: boolean) {
  const { env, host, state, documentOf } = hostFixture();
  const profile = profileFixture(CODE);
  state.entries.set(CODE, published(profile));
  const rest = { put: async () => undefined, remove: async () => undefined };
  const hit: EngineHit = { document: documentOf(profile), matched: matchFixture() };
  const fallback: SearchEngine = {
    ...rest,
    name: 'embedded',
    search: async ({ cursor }) => {
      if (cursor !== null && cursor !== 'second') throw new InvalidCursor();
      return { hits: [hit], total: 1, totalIsBound: false, similar: 0, next: 'second' };
    },
  };
  const app = createApp({
    ...host,
    openEngine: () => ({ ...rest, name: 'distant', search: fault }),
    ...(hasFallback ? { openFallbackEngine: () => fallback } : {}),
  });
  const ask = async (path: string) => {
    const answer = await app.request(path, {}, env);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return { ask, state };
}

describe.each(FAULTS)('a search engine that %s', (_what, fault) => {
  it('is a clear 503 in bounded time, while a typed code is answered from the register', async () => {
    const { ask } = portal(fault, false);
    const [api, page, code] = await Promise.all([
      ask('/api/v1/search?q=星星'),
      ask('/search?q=星星'),
      ask(`/api/v1/search?q=${CODE}`),
    ]);
    expect(api.status).toBe(503);
    expect(JSON.parse(api.text)).toMatchObject({ code: 'search-unavailable' });
    expect(api.headers.get('Cache-Control')).toBe('no-store');
    expect(api.text).not.toContain('SECRET');
    expect(page.status).toBe(503);
    expect(code.status).toBe(200);
    expect((JSON.parse(code.text) as SearchAnswer).engine).toBe('register');
  });

  it('is stood in for by the fallback, which the answer and a header name', async () => {
    const { ask, state } = portal(fault, true);
    const [api, page] = await Promise.all([ask('/api/v1/search?q=星星'), ask('/search?q=星星')]);
    expect([api.status, page.status]).toEqual([200, 200]);
    expect(JSON.parse(api.text)).toMatchObject({ engine: 'embedded', total: 1 });
    expect(api.headers.get('X-Search-Fallback')).toBe('embedded');
    expect(page.headers.get('X-Search-Fallback')).toBe('embedded');
    expect(state.log.filter(({ event }) => event === 'job')).toHaveLength(1);
  });

  it('does not turn its own cursor into a mistake of the client; a cursor of the fallback goes on there', async () => {
    const { ask } = portal(fault, true);
    const [own, other] = await Promise.all([
      ask('/api/v1/search?q=星星&cursor=first'),
      ask('/api/v1/search?q=星星&cursor=second'),
    ]);
    expect(own.status).toBe(503);
    expect(other.status).toBe(200);
  });
});

it('an engine that works again refuses a cursor of the fallback, which answers it itself; a cursor of neither is a mistake', async () => {
  const refusing: SearchEngine['search'] = () => Promise.reject(new InvalidCursor());
  const { ask } = portal(refusing, true);
  expect((await ask('/api/v1/search?q=星星&cursor=second')).status).toBe(200);
  expect((await ask('/api/v1/search?q=星星&cursor=third')).status).toBe(400);
});

it('a typed code and an answer of the configured engine carry no word of a fallback', async () => {
  const { ask } = portal(async () => ({ hits: [], total: 0, totalIsBound: false, similar: 0, next: null }), true);
  for (const text of ['星星', CODE]) {
    expect((await ask(`/api/v1/search?q=${text}`)).headers.get('X-Search-Fallback')).toBeNull();
  }
});
