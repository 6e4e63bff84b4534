import { seededRandom } from '#scripts/seed/random.ts';
import type { CorpusEnterprise } from './search-corpus.ts';
import { openFits } from './search-fits.ts';
import { MISTAKEN_QUERIES } from './search-queries-errors.ts';
import { OTHER_QUERIES } from './search-queries-other.ts';
import { PLAIN_QUERIES } from './search-queries-plain.ts';
import { SOUND_QUERIES } from './search-queries-sounds.ts';
import { type LabelledQuery, QUERY_KINDS, type QueryKind } from './search-query.ts';
import type { QueryMaker } from './search-query-maker.ts';
import { openReadings } from './search-readings.ts';

/** A query that fits more than one page of ten cannot be answered better or worse, and is not asked. */
const MOST_FITS = 10;

// Enterprises tried for each query wanted; few bear brackets or a former name, fewer are namesakes.
const TRIES = 400;

const MAKERS: Record<QueryKind, QueryMaker> = {
  ...PLAIN_QUERIES,
  ...SOUND_QUERIES,
  ...MISTAKEN_QUERIES,
  ...OTHER_QUERIES,
};

/**
 * Makes labelled queries about a corpus, `each` of every kind (fewer where a small corpus gives no more); the same corpus and
 * seed give the same ones. Right is, for a query with a mistake, every enterprise no farther from the text than the one it was
 * made from; for an abbreviation or initials, every one they can stand for; and so on. No text is asked twice.
 * @example makeSearchQueries(makeSearchCorpus(100_000, 7), 150, 8)
 */
export function makeSearchQueries(corpus: readonly CorpusEnterprise[], each: number, seed: number): LabelledQuery[] {
  const fits = openFits(corpus);
  const readings = openReadings(corpus);
  const known = new Set<string>();
  const queries: LabelledQuery[] = [];
  for (const kind of Object.keys(QUERY_KINDS) as QueryKind[]) {
    const random = seededRandom(seed + queries.length);
    let left = each;
    for (let tries = each * TRIES; left > 0 && tries > 0; tries -= 1) {
      const draft = MAKERS[kind]({ random, enterprise: random.pick(corpus), corpus, fits, readings });
      if (draft === null || known.has(draft.text)) continue;
      const { text, total = null } = draft;
      const isForNobody = kind === 'absent' || kind === 'elsewhere';
      if (isForNobody ? draft.fits.length > 0 : draft.fits.length === 0) continue;
      if (total === null && draft.fits.length > MOST_FITS) continue;
      known.add(text);
      left -= 1;
      queries.push({ kind, text, fits: new Set(draft.fits.map((at) => corpus[at]?.uscc ?? '')), total });
    }
  }
  return queries;
}
