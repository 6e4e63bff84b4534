import { INITIALS, soundToken } from './name-tokens.ts';
import { readText } from './pinyin.ts';
import { typedSyllables } from './typed-sounds.ts';

/** A stretch of a query that can be read as a syllable: a character, or letters. */
type Sound = { from: number; to: number; syllable: string };

/** A query as it is compared with names that do not hold it: its characters, and the tokens by which such names are sought. */
export type SimilarQuery = { characters: readonly string[]; tokens: readonly string[]; letters: string | null };

/** Longest text for which similar names are sought, in characters; a name with a mistake is no longer. */
export const MAX_SIMILAR_TEXT = 60;

const LETTER = /[a-z]/;

function letterRuns(characters: readonly string[]): { from: number; letters: string }[] {
  const runs: { from: number; letters: string }[] = [];
  let run = { from: 0, letters: '' };
  for (const [at, character] of [...characters, ''].entries()) {
    if (LETTER.test(character)) {
      if (run.letters === '') run = { from: at, letters: character };
      else run.letters += character;
    } else if (run.letters !== '') {
      runs.push(run);
      run = { from: 0, letters: '' };
    }
  }
  return runs;
}

function soundsOf(characters: readonly string[], runs: ReturnType<typeof letterRuns>): Sound[] {
  const read = readText(characters.join(''));
  const sounds: Sound[] = [];
  for (const [at, character] of characters.entries()) {
    if (LETTER.test(character)) continue;
    for (const syllable of read[at] ?? []) sounds.push({ from: at, to: at + 1, syllable });
  }
  for (const { from, letters } of runs) {
    for (const one of typedSyllables(letters)) sounds.push({ ...one, from: from + one.from, to: from + one.to });
  }
  return sounds;
}

// Nobody's initials: so many letters that make syllables to the last.
const SPELLED = 9;

function isSpelled(letters: string): boolean {
  return letters.length >= SPELLED && typedSyllables(letters).some(({ to }) => to === letters.length);
}

/**
 * Reads a folded query for the search of similar names; null if it is too short or too long for one. `letters`: the whole of
 * it, if it is letters alone, so pinyin or initials.
 * @example readSimilarQuery('星hui食品')?.tokens // ['食品', 'xing1hui', 'hui1shi', …]
 */
export function readSimilarQuery(folded: string): SimilarQuery | null {
  const characters = Array.from(folded);
  if (characters.length < 2 || characters.length > MAX_SIMILAR_TEXT) return null;
  const runs = letterRuns(characters);
  const tokens = new Set<string>();
  const spelled = new Set(runs.filter(({ letters }) => isSpelled(letters)));
  const isSpelledAt = (place: number) =>
    [...spelled].some(({ from, letters }) => place >= from && place < from + letters.length);
  for (const [at, character] of characters.entries()) {
    for (const [further, other] of characters.slice(at + 1, at + 3).entries()) {
      // What is pinyin stands in no name, and letters are not left out of a name.
      const isPinyin = LETTER.test(character) && LETTER.test(other) && (further > 0 || isSpelledAt(at));
      if (!isPinyin) tokens.add(character + other);
    }
  }
  const starting = Map.groupBy(soundsOf(characters, runs), ({ from }) => from);
  for (const first of [...starting.values()].flat()) {
    for (const second of starting.get(first.to) ?? []) tokens.add(soundToken(first.syllable, second.syllable));
  }
  for (const run of runs) {
    const { letters } = run;
    if (spelled.has(run)) continue;
    for (let at = 0; at + INITIALS <= letters.length; at += 1) tokens.add(letters.slice(at, at + INITIALS));
  }
  const [run] = runs;
  const isLetters = run !== undefined && run.letters.length === characters.length;
  return { characters, tokens: [...tokens], letters: isLetters ? run.letters : null };
}
