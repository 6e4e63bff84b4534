import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyText } from '../search-index/any-text.ts';
import { memoryDatabase } from '../search-index/memory-database.ts';
import { contractApp, fillRegister } from './host-contract.ts';
import { NAUGHTY_STRINGS } from './naughty-strings.ts';

// What asks the index for a text, or narrows it by one.
const ROUTES = [
  (text: string) => `/api/v1/search?q=${text}`,
  (text: string) => `/api/v1/suggest?q=${text}`,
  (text: string) => `/api/v1/search?q=%E5%92%B8&industry=${text}&since=${text}`,
  (text: string) => `/api/v1/search?q=${text}&region=421202&status=ACTIVE&fact=penalty&field=food&sort=name`,
  (text: string) => `/search?q=${text}`,
];

let fetchPage: (path: string) => Promise<Response>;

beforeAll(async () => {
  const { db } = memoryDatabase();
  await fillRegister(db);
  const app = contractApp(db);
  fetchPage = (path) => app.fetch(new Request(`http://127.0.0.1${path}`));
});

// Text as an address holds it; halves of surrogate pairs have no bytes and become the sign that stands for them.
const written = (text: string): string => encodeURIComponent(text.toWellFormed());

async function expectHarmless(path: string): Promise<void> {
  const answer = await fetchPage(path);
  const body = await answer.text();
  expect(answer.status, path).toBeLessThan(500);
  if (/^application\/(problem\+)?json/.test(answer.headers.get('Content-Type') ?? '')) {
    expect(() => JSON.parse(body), path).not.toThrow();
  } else {
    expect(body, path).not.toMatch(/<(script|svg|img|iframe|math)\b[^>]*(alert|onerror|data:)/i);
  }
  expect(answer.headers.get('Set-Cookie'), path).toBeNull();
}

describe('texts that break programs', () => {
  it('go through search, suggestions and filters without a server error, and nothing of them is markup', async () => {
    for (const text of NAUGHTY_STRINGS) for (const route of ROUTES) await expectHarmless(route(written(text)));
  });

  it('ten thousand random ones do, too', async () => {
    const texts = fc.sample(anyText, 10_000);
    for (const [at, text] of texts.entries()) {
      const route = ROUTES[at % ROUTES.length];
      if (route !== undefined) await expectHarmless(route(written(text)));
    }
  });
});
