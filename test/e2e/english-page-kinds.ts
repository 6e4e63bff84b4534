import type { Demo } from './demo.ts';

/** Kinds of pages in English, one for each way a page is made: name, address, status. */
export const englishPageKinds = (demo: Demo): readonly (readonly [name: string, path: string, status: number])[] => [
  ['home in English', '/en', 200],
  ['results in English', '/en/search?q=食品&field=food', 200],
  ['profile in English', `/en${demo.profile('many-facts')}`, 200],
  ['list in English', '/en/lists/serious', 200],
  ['register of a key field in English', '/en/key-field/food?region=421281', 200],
  ['notice in English', '/en/notices/demo-3', 200],
  ['guide in English', '/en/guide', 200],
  ['400 in English', `/en${demo.malformed}`, 400],
];
