import data from '@pinyin-pro/data/complete.json' with { type: 'json' };
import { pinyin } from 'pinyin-pro';

type Words = Record<string, readonly [readings: string, frequency: number]>;

// A reading that fewer words bear is a curiosity (广 as an): it would only find what nobody meant.
const LEAST_SHARE = 0.02;
const LEAST_WORDS = 20;

/** A syllable without tone, ü as v. @example toneless('lǜ') // 'lv' */
function toneless(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[^a-z]/g, '');
}

function countReadings(words: Words): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const [word, [readings]] of Object.entries(words)) {
    const syllables = readings.split(' ');
    for (const [at, character] of Array.from(word).entries()) {
      const syllable = toneless(syllables[at] ?? '');
      if (syllable === '') continue;
      const known = counts.get(character) ?? new Map<string, number>();
      known.set(syllable, (known.get(syllable) ?? 0) + 1);
      counts.set(character, known);
    }
  }
  return counts;
}

function readingsOf(character: string, counted: ReadonlyMap<string, number>): string[] {
  const usual = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }).map(toneless);
  const total = [...counted.values()].reduce((sum, n) => sum + n, 0);
  const common = [...counted].filter(([, n]) => n >= LEAST_WORDS || n / total >= LEAST_SHARE);
  const ordered = common.sort((a, b) => b[1] - a[1]).map(([syllable]) => syllable);
  const first = ordered[0] ?? usual[0];
  return first === undefined || first === '' ? [] : [...new Set([first, ...ordered])];
}

/**
 * The toneless readings of every character of `characters`, the usual one first, counted over the words of pinyin-pro's own
 * data: lines `syllable: characters`. A character with several readings stands in several lines; `rank` 0 lists first
 * readings, `rank` 1 the others.
 * @example makeReadingTable(['行']) // [['xing', '行']], [['hang', '行']]
 */
export function makeReadingTable(characters: readonly string[]): { first: string[]; others: string[] } {
  const counts = countReadings(data as unknown as Words);
  const tables = [new Map<string, string>(), new Map<string, string>()] as const;
  for (const character of characters) {
    for (const [rank, syllable] of readingsOf(character, counts.get(character) ?? new Map()).entries()) {
      const table = rank === 0 ? tables[0] : tables[1];
      table.set(syllable, (table.get(syllable) ?? '') + character);
    }
  }
  const [first, others] = tables.map((table) =>
    [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, all]) => syllable + all),
  );
  return { first: first ?? [], others: others ?? [] };
}
