import { polyphonic } from 'pinyin-pro';
import type { Random } from '#scripts/seed/random.ts';

// GB 2312 level 1 (rows 16 to 55): the 3,755 common characters, ordered by their pinyin.
function readLevelOne(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  }
  return Array.from(new TextDecoder('gb18030').decode(new Uint8Array(bytes)));
}

const COMMON = readLevelOne();
const readingsByCharacter = new Map<string, readonly string[]>();

/** The toneless syllables with which a character can be read, ü as v; the character itself where it has none. */
export function readingsOf(character: string): readonly string[] {
  const known = readingsByCharacter.get(character);
  if (known !== undefined) return known;
  const found = polyphonic(character, { toneType: 'none', type: 'array', v: true })[0] ?? [];
  const readings = [...new Set(found)].filter((one) => one !== '');
  readingsByCharacter.set(character, readings.length === 0 ? [character] : readings);
  return readings.length === 0 ? [character] : readings;
}

/** Whether two characters can be read alike, tones aside. */
export function soundAlike(a: string, b: string): boolean {
  const readings = readingsOf(b);
  return readingsOf(a).some((one) => readings.includes(one));
}

const commonByReading = Map.groupBy(
  COMMON.filter((character) => readingsOf(character).length === 1),
  (character) => readingsOf(character)[0] ?? '',
);

/** Another common character that sounds like this one and has no other reading, or null if there is none. */
export function pickHomophone(random: Random, character: string): string | null {
  const [reading, ...others] = readingsOf(character);
  if (reading === undefined || others.length > 0) return null;
  const found = (commonByReading.get(reading) ?? []).filter((one) => one !== character);
  return found.length === 0 ? null : random.pick(found);
}

/** A common character that neither is this one nor sounds like it. */
export function pickOther(random: Random, character: string): string {
  for (;;) {
    const other = random.pick(COMMON);
    if (other !== character && !soundAlike(other, character)) return other;
  }
}

/** Any common character. */
export function pickCommon(random: Random): string {
  return random.pick(COMMON);
}
