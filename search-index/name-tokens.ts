import type { NameAnalysis } from './name-analysis.ts';
import { nameGrams } from './name-grams.ts';
import type { Readings } from './pinyin.ts';

/** Most letters by which the beginning of a 字号 is looked up; what is typed beyond is compared, not looked up. */
export const START_LETTERS = 24;

/** Initials that stand together in one token. */
export const INITIALS = 4;

// Ways to read a run that are followed: a name with many contested characters would have hundreds.
const WAYS = 4;

const isHan = (character: string) => /\p{Script=Han}/u.test(character);

/** Every way to read a row of characters, at most {@link WAYS} of them, the likeliest first. */
function waysToRead(syllables: readonly Readings[], part: (syllable: string) => string): string[] {
  let ways = [''];
  for (const readings of syllables) {
    const parts = [...new Set(readings.map(part))];
    ways = parts.flatMap((one) => ways.map((before) => before + one)).slice(0, WAYS);
  }
  return ways;
}

const initialOf = (syllable: string) => Array.from(syllable)[0] ?? '';

/**
 * The token of two syllables that stand side by side.
 * @example soundToken('xing', 'hui') // 'xing1hui'
 */
export function soundToken(first: string, second: string): string {
  return `${first}1${second}`;
}

// Without a place in brackets the name is read on across it: 星辉（咸宁）餐饮 is typed as 星辉餐饮.
function rowsOf({ folded, roles, syllables }: NameAnalysis): { characters: string[]; syllables: Readings[] }[] {
  const characters = Array.from(folded);
  const start = Math.max(0, roles.indexOf('core'));
  const bare = characters.map((_, at) => at).filter((at) => at < start || roles[at] !== 'region');
  const whole = { characters, syllables: [...syllables] };
  if (bare.length === characters.length) return [whole];
  return [
    whole,
    { characters: bare.map((at) => characters[at] ?? ''), syllables: bare.map((at) => syllables[at] ?? []) },
  ];
}

function rowTokens(characters: readonly string[], syllables: readonly Readings[], named: number): string[] {
  const tokens: string[] = [];
  for (const [at, character] of characters.entries()) {
    const next = characters[at + 1];
    const third = characters[at + 2];
    // Pairs with one character between: what is left where a character is dropped, replaced or abbreviated away.
    if (third !== undefined && at + 2 < named) tokens.push(character + third);
    if (next !== undefined && (isHan(character) || isHan(next))) {
      for (const first of syllables[at] ?? []) {
        for (const second of syllables[at + 1] ?? []) tokens.push(soundToken(first, second));
      }
    }
    if (at + INITIALS <= characters.length) tokens.push(...waysToRead(syllables.slice(at, at + INITIALS), initialOf));
  }
  return tokens;
}

/**
 * The tokens by which a name is found that was not typed as it is written: neighbouring syllables, pairs of characters over a
 * third, and runs of initials. Each once. Pairs of neighbouring characters are the name's own ({@link nameGrams}).
 * @example similarTokens(analyseName('星辉食品', [])) // ['星食', 'xing1hui', '辉品', 'hui1shi', …, 'xhsp']
 */
export function similarTokens(name: NameAnalysis): string[] {
  const tokens = new Set<string>();
  const form = Array.from(name.form).length;
  const rows = rowsOf(name);
  for (const { characters, syllables } of rows) {
    for (const token of rowTokens(characters, syllables, characters.length - form)) tokens.add(token);
  }
  // Pairs across a place in brackets stand in no other row.
  const [, bare] = rows;
  if (bare !== undefined) for (const gram of nameGrams(bare.characters.join('')).split(' ')) tokens.add(gram);
  return [...tokens];
}

// What has no reading in letters: names are put in order by their sound, which must be the same order for every engine.
const UNREAD = /[^a-z0-9]/gu;

/**
 * The sound of a name from its 字号 on, without places: letters of its likeliest reading (`~` for a character that has none), and their
 * initials, at most {@link START_LETTERS} each.
 * @example startOf(analyseName('咸宁市星辉食品', places)) // { sound: 'xinghuishipin', initials: 'xhsp' }
 */
export function startOf(name: NameAnalysis): { sound: string; initials: string } {
  const bare = rowsOf(name).at(-1)?.syllables ?? [];
  const named = bare.slice(Math.max(0, name.roles.indexOf('core'))).map((readings) => readings[0] ?? '');
  return {
    sound: named.join('').replace(UNREAD, '~').slice(0, START_LETTERS),
    initials: named.map(initialOf).join('').slice(0, START_LETTERS),
  };
}
