import { expect, it } from 'vitest';

const url = process.env.MEILI_URL ?? '';

// The engine suite runs here on a real server as soon as there is a Meilisearch engine; until then this says that it did not.
it(`Meilisearch: not run, ${url === '' ? 'MEILI_URL is not set' : 'there is no Meilisearch engine yet'}`, () => {
  expect(url).toBeTypeOf('string');
});
