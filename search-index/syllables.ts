import { knownSyllables, readingsOf } from './pinyin.ts';

const BASIC = 0x10000;
const FIRST_HAN = 0x3400;
const NONE: readonly number[] = [];

type Tables = {
  spellings: readonly string[];
  numbers: ReadonlyMap<string, number>;
  // By code point: 0 not looked up yet, 1 no syllable, else the number of the only syllable and two more.
  single: Uint16Array;
  alone: readonly (readonly number[])[];
  several: Map<number, readonly number[]>;
};

let tables: Tables | null = null;

// At the first call, as the readings are.
function loaded(): Tables {
  if (tables === null) {
    const spellings = [...knownSyllables()];
    tables = {
      spellings,
      numbers: new Map(spellings.map((spelling, number) => [spelling, number])),
      single: new Uint16Array(BASIC),
      alone: spellings.map((_, number) => [number]),
      several: new Map(),
    };
  }
  return tables;
}

function learn({ numbers, single, several }: Tables, codePoint: number): readonly number[] {
  const read = readingsOf(String.fromCodePoint(codePoint)).map((reading) => numbers.get(reading));
  const found = read.filter((number) => number !== undefined);
  if (found.length > 1) several.set(codePoint, found);
  single[codePoint] = (found[0] ?? -1) + 2;
  return found;
}

/**
 * The syllables of a folded character as numbers, the likeliest first; none of a letter, a digit or a character beyond the basic
 * plane. Numbers compare faster than texts and are places in tables; what they spell: {@link syllableSpellings}.
 * @example syllablesOf('行'.codePointAt(0)).map((number) => syllableSpellings()[number]) // ['xing', 'hang']
 */
export function syllablesOf(codePoint: number): readonly number[] {
  if (codePoint < FIRST_HAN || codePoint >= BASIC) return NONE;
  const known = tables ?? loaded();
  const stored = known.single[codePoint] ?? 0;
  if (stored === 0) return learn(known, codePoint);
  if (known.several.size > 0) {
    const several = known.several.get(codePoint);
    if (several !== undefined) return several;
  }
  return known.alone[stored - 2] ?? NONE;
}

/** The letters of each syllable, by its number. */
export function syllableSpellings(): readonly string[] {
  return loaded().spellings;
}
