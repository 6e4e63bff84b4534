import { beforeAll, describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { contestantOf } from '#scripts/bench/search-ask.ts';
import { documentOf, makeSearchCorpus } from '#scripts/bench/search-corpus.ts';
import { makeSearchQueries } from '#scripts/bench/search-queries.ts';
import { type LabelledQuery, QUERY_KINDS, type QueryKind } from '#scripts/bench/search-query.ts';
import { measureRelevance, overallRank, type Relevance } from '#scripts/bench/search-relevance.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { memoryDatabase } from '../../search-index/memory-database.ts';

/** The least share of queries of a kind whose enterprise is first, and on the first page. */
const FLOORS: Record<QueryKind, readonly [top1: number, top10: number]> = {
  full: [1, 1],
  brackets: [1, 1],
  identifier: [1, 1],
  'no-region': [0.95, 0.99],
  'two-characters': [1, 1],
  prefix: [1, 1],
  traditional: [0.95, 0.99],
  'pinyin-joined': [0.9, 0.99],
  'pinyin-spaced': [0.9, 0.99],
  'pinyin-initials': [0.85, 0.99],
  'pinyin-mixed': [0.9, 0.99],
  homophone: [0.9, 0.98],
  dropped: [0.9, 0.98],
  transposed: [0.9, 0.98],
  substituted: [0.9, 0.98],
  'two-errors': [0.8, 0.9],
  'short-error': [0.7, 0.85],
  abbreviation: [0.8, 0.9],
  'short-name': [0.85, 0.9],
  'former-name': [0.95, 0.99],
  address: [0.9, 0.99],
  'word-order': [0.9, 0.95],
  namesake: [1, 1],
  elsewhere: [1, 1],
  absent: [1, 1],
};

const corpus = makeSearchCorpus(3000, 11);
const queries = makeSearchQueries(corpus, 25, 12);
let results: Relevance[] = [];

beforeAll(async () => {
  const engine = embeddedEngine(memoryDatabase().db, placeNames(xianning));
  for (let at = 0; at < corpus.length; at += 500) await engine.put(corpus.slice(at, at + 500).map(documentOf));
  results = await measureRelevance(contestantOf('embedded', engine), queries);
});

describe('the labelled queries', () => {
  it('are the same for the same seed, of every kind, each asked once', () => {
    const again = makeSearchQueries(makeSearchCorpus(3000, 11), 25, 12);
    expect(again).toEqual(queries);
    expect(new Set(queries.map(({ kind }) => kind))).toEqual(new Set(Object.keys(QUERY_KINDS)));
    expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
  });

  it('fit somebody, at most ten, but those that must open nobody', () => {
    const isForNobody = ({ kind }: LabelledQuery) => kind === 'absent' || kind === 'elsewhere';
    for (const query of queries) {
      if (isForNobody(query)) expect(query.fits.size).toBe(0);
      else expect(query.fits.size).toBeGreaterThan(0);
      if (query.total === null) expect(query.fits.size).toBeLessThanOrEqual(10);
    }
  });
});

describe('the embedded engine over 3,000 fictional enterprises', () => {
  it('finds every kind of query at least as often as its floor', () => {
    const missed = results.filter(({ kind, top1, top10 }) => top1 < FLOORS[kind][0] || top10 < FLOORS[kind][1]);
    expect(missed).toEqual([]);
    expect(overallRank(results)).toBeGreaterThanOrEqual(0.97);
  });

  it('never opens a namesake, and counts as comparing one by one does', () => {
    for (const { kind, wrong, totals } of results) {
      expect([kind, wrong]).toEqual([kind, 0]);
      if (totals !== null) expect([kind, totals]).toEqual([kind, 1]);
    }
  });
});
