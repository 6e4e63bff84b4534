import type { Random } from '#scripts/seed/random.ts';
import type { CorpusEnterprise } from './search-corpus.ts';
import type { Fits } from './search-fits.ts';
import type { Readings } from './search-readings.ts';

/** What a query is made from: the enterprise it is about, and how to find out whom else it fits. */
export type QueryMaterial = {
  random: Random;
  enterprise: CorpusEnterprise;
  corpus: readonly CorpusEnterprise[];
  fits: Fits;
  readings: Readings;
};

/** A query before it is judged: its text, the positions of those it fits, and the number of names that hold it, if it is a run of them. */
export type QueryDraft = { text: string; fits: readonly number[]; total?: number };

/** Makes a query of one kind about an enterprise; null if this enterprise gives none. */
export type QueryMaker = (material: QueryMaterial) => QueryDraft | null;
