import { gramPhrase } from './name-grams.ts';
import type { Frequencies } from './token-frequency.ts';

/**
 * How the documents are found whose names hold every term: an FTS5 expression over the columns of names, and the terms that what it finds must be
 * seen to hold (none: what it finds holds them all).
 */
export type NameLookup = { match: string; unseen: readonly string[] };

// A pair of characters that so few documents bear brings few enough to look at each.
const RARE = 400;

// A run of so many characters is looked for as it is.
const SHORT = 4;

/** The pairs of neighbouring characters of the terms, of which {@link planNameLookup} wants to know how common they are; none where it need not. */
export function pairsOf(terms: readonly string[]): string[] {
  const pairs = terms.flatMap((term) => {
    const characters = Array.from(term);
    return characters.slice(1).map((character, at) => (characters[at] ?? '') + character);
  });
  return pairs.length < 2 ? [] : [...new Set(pairs)];
}

type Weighed = { pair: string; documents: number };

function weigh(term: string, frequencies: Frequencies): Weighed[] {
  return pairsOf([term]).map((pair) => ({ pair, documents: frequencies.of(pair) }));
}

// Of a long run of common pairs the rarest neighbours: a list of the commonest costs more than it says.
function rarestRun(term: string, frequencies: Frequencies): string {
  const characters = Array.from(term);
  if (characters.length <= SHORT) return term;
  const weighed = weigh(term, frequencies).map(({ documents }) => documents);
  const costs = weighed.slice(0, 2 - SHORT).map((first, at) => first + (weighed[at + 1] ?? 0) + (weighed[at + 2] ?? 0));
  const at = costs.indexOf(Math.min(...costs));
  return characters.slice(at, at + SHORT).join('');
}

/**
 * Plans how names that hold every term are found. The whole of each term is asked for where it is short; of a long one its rarest pair, or
 * run of pairs, because FTS5 walks along the list of every pair it is asked for, and nearly all names bear 有限 and 公司.
 * @example planNameLookup(['咸宁市砚棠食品'], frequencies) // { match: '"砚棠"', unseen: ['咸宁市砚棠食品'] }
 */
export function planNameLookup(terms: readonly string[], frequencies: Frequencies): NameLookup {
  const pairs = terms.flatMap((term) => weigh(term, frequencies)).sort((a, b) => a.documents - b.documents);
  const rare = pairs.filter(({ documents }) => documents <= RARE).slice(0, 2);
  if (rare.length > 0) return { match: rare.map(({ pair }) => gramPhrase(pair)).join(' AND '), unseen: terms };
  const runs = terms.map((term) => rarestRun(term, frequencies));
  return { match: runs.map(gramPhrase).join(' AND '), unseen: terms.filter((term, at) => term !== runs[at]) };
}
