import { knownSyllables } from './pinyin.ts';

/** A syllable typed in letters: it stands from `from` to `to` (exclusive) in the text. */
export type TypedSyllable = { from: number; to: number; syllable: string };

// ü as people type it: lyu, lue.
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['lyu', 'lv'],
  ['nyu', 'nv'],
  ['lue', 'lve'],
  ['nue', 'nve'],
]);
const LONGEST = 6;

let known: ReadonlySet<string> | null = null;

/**
 * The syllable that letters spell, or null.
 * @example spelledSyllable('lyu') // 'lv'
 */
export function spelledSyllable(letters: string): string | null {
  known ??= knownSyllables();
  const syllable = SPELLINGS.get(letters) ?? letters;
  return known.has(syllable) ? syllable : null;
}

function syllablesAt(letters: string, from: number): TypedSyllable[] {
  const found: TypedSyllable[] = [];
  for (let to = from + 1; to <= Math.min(letters.length, from + LONGEST); to += 1) {
    const syllable = spelledSyllable(letters.slice(from, to));
    if (syllable !== null) found.push({ from, to, syllable });
  }
  return found;
}

// How many syllables more than the fewest a way to cut letters may have: `xian` is one or two.
const MORE = 1;

function fewest(length: number, edges: readonly TypedSyllable[], from: number): number[] {
  const steps = new Array<number>(length + 1).fill(Number.POSITIVE_INFINITY);
  steps[from] = 0;
  for (const edge of edges) {
    const [before, after] = from === 0 ? [edge.from, edge.to] : [edge.to, edge.from];
    steps[after] = Math.min(steps[after] ?? Number.POSITIVE_INFINITY, (steps[before] ?? Number.POSITIVE_INFINITY) + 1);
  }
  return steps;
}

/**
 * The syllables into which a run of letters can be cut, from its beginning as far as syllables reach: the last may be only
 * begun, and what follows a mistake is left. `xian` gives xi, xian and an. Ways with many more syllables than the others are nobody's.
 * @example typedSyllables('xinghuis').map((one) => one.syllable) // ['xing', 'hui']
 */
export function typedSyllables(letters: string): TypedSyllable[] {
  const begun = new Set([0]);
  const found: TypedSyllable[] = [];
  for (let from = 0; from < letters.length; from += 1) {
    if (!begun.has(from)) continue;
    for (const edge of syllablesAt(letters, from)) {
      begun.add(edge.to);
      found.push(edge);
    }
  }
  const end = Math.max(...begun);
  const fromStart = fewest(letters.length, found, 0);
  const toEnd = fewest(letters.length, found.toReversed(), end);
  const most = (fromStart[end] ?? 0) + MORE;
  return found.filter(({ from, to }) => (fromStart[from] ?? 0) + 1 + (toEnd[to] ?? 0) <= most);
}
