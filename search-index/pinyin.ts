import { CONTESTED_READINGS } from './contested-readings.ts';
import { STEM_READINGS } from './stem-readings.ts';
import { FIRST_READINGS, OTHER_READINGS } from './tables/readings.ts';

/** Toneless readings of one character, the likeliest first; a letter or digit reads as itself. Never empty. */
export type Readings = readonly string[];

// The table's syllables are ASCII letters; what follows is characters.
function add(table: Map<string, string[]>, line: string): void {
  const syllable = /^[a-z]+/.exec(line)?.[0] ?? '';
  for (const character of line.slice(syllable.length)) {
    const known = table.get(character);
    if (known === undefined) table.set(character, [syllable]);
    else if (!known.includes(syllable)) known.push(syllable);
  }
}

function readTable(): Map<string, Readings> {
  const table = new Map<string, string[]>();
  for (const line of FIRST_READINGS) add(table, line);
  for (const line of OTHER_READINGS) add(table, line);
  for (const [character = '', ...syllables] of CONTESTED_READINGS.map((line) => line.split(' '))) {
    const known = table.get(character) ?? [];
    table.set(character, [...known, ...syllables.filter((one) => !known.includes(one))]);
  }
  return table;
}

type Stem = { characters: readonly string[]; readings: readonly string[] };

function readStems(): Map<string, Stem[]> {
  const stems = new Map<string, Stem[]>();
  for (const [stem, readings] of [...STEM_READINGS].sort((a, b) => b[0].length - a[0].length)) {
    const characters = Array.from(stem);
    const first = characters[0] ?? '';
    stems.set(first, [...(stems.get(first) ?? []), { characters, readings: readings.split(' ') }]);
  }
  return stems;
}

let tables: { readings: Map<string, Readings>; stems: Map<string, Stem[]> } | null = null;

// At the first call, not at load: a worker that answers a page never pays for it.
function loaded() {
  tables ??= { readings: readTable(), stems: readStems() };
  return tables;
}

/**
 * The readings of one folded character (see script-variants.ts), whatever stands beside it.
 * @example readingsOf('行') // ['xing', 'hang']
 */
export function readingsOf(character: string): Readings {
  const { readings } = loaded();
  const known = readings.get(character);
  if (known !== undefined) return known;
  const itself = [character];
  readings.set(character, itself);
  return itself;
}

/** Every syllable that any character is read as. */
export function knownSyllables(): ReadonlySet<string> {
  const counted = [...FIRST_READINGS, ...OTHER_READINGS].map((line) => /^[a-z]+/.exec(line)?.[0] ?? '');
  return new Set([...counted, ...CONTESTED_READINGS.flatMap((line) => line.split(' ').slice(1))]);
}

/**
 * The readings of a folded text, one list for each character. In a stem that is read in its own way (闵行, 乐清, 商行) that reading
 * comes first; the others stay, because people type those too.
 * @example readText('闵行') // [['min'], ['hang', 'xing']]
 */
export function readText(folded: string): Readings[] {
  const { stems } = loaded();
  const characters = Array.from(folded);
  const readings = characters.map(readingsOf);
  for (let at = 0; at < characters.length; at += 1) {
    const stem = stems
      .get(characters[at] ?? '')
      ?.find((one) => one.characters.every((character, n) => characters[at + n] === character));
    stem?.readings.forEach((reading, n) => {
      const usual = readings[at + n] ?? [];
      if (usual[0] !== reading) readings[at + n] = [reading, ...usual.filter((one) => one !== reading)];
    });
  }
  return readings;
}
