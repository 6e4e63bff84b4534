import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlace, writePlace } from '#worker/desk/records/list-place.ts';

it('a place in a list is read back as it was written, and nothing else is one', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { minLength: 1, maxLength: 4 }), (parts) => {
      expect(readPlace(writePlace(parts), parts.length)).toEqual(parts);
      expect(readPlace(writePlace(parts), parts.length + 1)).toBeNull();
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void readPlace(text, 2)));
  expect(readPlace(writePlace([7]), 1)).toEqual(['7']);
  for (const text of ['', 'null', 'e30', btoa('[{}]'), btoa('[1.5]'), 'W10'.repeat(200)]) {
    expect(readPlace(text, 1)).toBeNull();
  }
});
