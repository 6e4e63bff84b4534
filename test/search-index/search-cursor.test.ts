import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import { comparePlaces, readCursor, type SearchPlace, writeCursor } from '#search-index/search-cursor.ts';
import { anyText } from './any-text.ts';
import { codeNumber } from './document-fixture.ts';

const count = fc.nat({ max: 300 });
const place: fc.Arbitrary<SearchPlace> = fc.record({
  rank: fc.tuple(count, count, count),
  uscc: fc.nat({ max: 99 }).map(codeNumber),
});

describe('a cursor', () => {
  it('names its place again, in characters an address may hold', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(writeCursor(one)).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(readCursor(writeCursor(one))).toEqual(one);
      }),
    );
  });

  it('of any other text is refused as invalid, never as another error', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => readCursor(text)).toThrow(InvalidCursor);
      }),
    );
  });

  it('belongs to an order in which no two enterprises share a place', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(Math.sign(comparePlaces(a, b)) + Math.sign(comparePlaces(b, a))).toBe(0);
        expect(comparePlaces(a, b) === 0).toBe(JSON.stringify([a.rank, a.uscc]) === JSON.stringify([b.rank, b.uscc]));
      }),
    );
  });
});
