import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import naughty from '../../fixtures/naughty-strings.json' with { type: 'json' };
import { anyText } from '../../search-index/any-text.ts';
import { HOSTILE_TEXTS } from '../../search-index/hostile-texts.ts';
import { listsFixture } from './lists-fixture.ts';

const NAUGHTY = naughty.strings.map((text) => Buffer.from(text, 'base64').toString('utf8'));

/** Every place of a search that takes a text, over a real index. */
const PLACES: readonly ((value: string) => string)[] = [
  (value) => `/api/v1/search?q=${value}`,
  (value) => `/api/v1/suggest?q=${value}`,
  (value) => `/search?q=${value}&industry=${value}&cursor=${value}`,
  (value) => `/api/v1/search?q=${value}&sort=latest&since=2020-01-01&region=421202`,
  (value) => `/api/v1/search?industry=${value}`,
  (value) => `/api/v1/search?industry=${value}&q=${value}&sort=name&status=ACTIVE`,
  ...['field', 'region', 'status', 'fact', 'since', 'sort', 'limit', 'cursor'].map(
    (name) => (value: string) => `/api/v1/search?q=a&${name}=${value}`,
  ),
  (value) => `/search?field=${value}&region=${value}&status=${value}&fact=${value}&since=${value}&sort=${value}`,
];

describe('texts meant to break a search, through every parameter', () => {
  const portal = async () => {
    const { get, rendered } = await listsFixture();
    return async (text: string, place: (value: string) => string) => {
      const answer = await get(place(encodeURIComponent(text.toWellFormed())));
      expect([200, 400, 414]).toContain(answer.status);
      rendered.length = 0;
      if (place('').startsWith('/search')) return;
      // What is echoed stands in JSON that no browser takes for a page.
      expect(answer.headers.get('Content-Type')).toMatch(/^application\/(problem\+)?json/);
      JSON.parse(await answer.text());
    };
  };

  it('the whole list of naughty strings is answered or refused, never an error of ours', async () => {
    const ask = await portal();
    for (const text of [...NAUGHTY, ...HOSTILE_TEXTS]) for (const place of PLACES) await ask(text, place);
  });

  it('so are ten thousand random strings', async () => {
    const ask = await portal();
    let asked = 0;
    const next = async (text: string) => {
      asked += 1;
      await ask(text, PLACES[asked % PLACES.length] ?? String);
    };
    await fc.assert(fc.asyncProperty(anyText, next), { numRuns: 10_000 });
  });
});
