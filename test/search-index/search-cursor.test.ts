import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidCursor } from '#search-index/invalid-cursor.ts';
import { comparePlaces, readCursor, type SearchPlace, writeCursor } from '#search-index/search-cursor.ts';
import type { EngineQuery } from '#search-index/search-engine.ts';
import { anyText } from './any-text.ts';
import { codeNumber, queryFor, TODAY } from './document-fixture.ts';

const count = fc.nat({ max: 300 });
const sound = fc.string({ unit: fc.constantFrom('a', 'z', '0', '~'), maxLength: 24 });
const ranked = fc.tuple(count, count, count);
const uscc = fc.nat({ max: 99 }).map(codeNumber);
const place: fc.Arbitrary<SearchPlace> = fc.oneof(
  ...[ranked, fc.tuple(fc.constant(0), count), fc.tuple(fc.constant(0), sound), fc.constant([0])].map((rank) =>
    fc.record({ rank, uscc }),
  ),
);
const byRank: fc.Arbitrary<SearchPlace> = fc.record({ rank: ranked, uscc });
const QUERY = queryFor('示例');
const OTHERS: Partial<EngineQuery>[] = [
  { text: '示' },
  { field: 'food' },
  { region: '421202' },
  { status: 'ACTIVE' },
  { fact: 'penalty' },
  { industry: '零售业' },
  { since: TODAY },
  { sort: 'latest' },
];

describe('a cursor', () => {
  it('names its place again, in characters an address may hold', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(writeCursor(one, QUERY)).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(readCursor(writeCursor(one, QUERY), QUERY)).toEqual(one);
      }),
    );
  });

  it('of any other text is refused as invalid, never as another error', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => readCursor(text, QUERY)).toThrow(InvalidCursor);
      }),
    );
  });

  it('goes on with the question it came from and no other, on a page of whatever size', () => {
    const cursor = writeCursor({ rank: [4, 3, 11], uscc: codeNumber(1) }, QUERY);
    expect(readCursor(cursor, { ...QUERY, ...{ limit: 7 } })).toEqual({ rank: [4, 3, 11], uscc: codeNumber(1) });
    for (const other of OTHERS) expect(() => readCursor(cursor, { ...QUERY, ...other })).toThrow(InvalidCursor);
  });

  it('belongs to an order in which no two enterprises share a place', () => {
    fc.assert(
      fc.property(byRank, byRank, (a, b) => {
        expect(Math.sign(comparePlaces(a, b)) + Math.sign(comparePlaces(b, a))).toBe(0);
        expect(comparePlaces(a, b) === 0).toBe(JSON.stringify([a.rank, a.uscc]) === JSON.stringify([b.rank, b.uscc]));
      }),
    );
  });
});
