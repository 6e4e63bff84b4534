import { type Readings, readingsOf } from './pinyin.ts';

/**
 * What a character of a name is to a query. `at`: for each place of the query {@link SOUND_ALIKE}, 1 where it is the same character,
 * or 0. `same` and `alike`: the same for the first 31 places, as bits.
 */
type Kinship = { at: Uint8Array; same: number; alike: number };

const SAME = 1;
export const SOUND_ALIKE = 2;

const BITS = 31;

// One query is compared with many names, one after another, which share most of their characters.
let asked: readonly string[] = [];
let heard: readonly Readings[] = [];
const known = new Map<number, Kinship>();

function kinshipAt(place: number, character: string, readings: Readings): number {
  if (asked[place] === character) return SAME;
  for (const one of heard[place] ?? []) if (readings.includes(one)) return SOUND_ALIKE;
  return 0;
}

function bitsOf(at: Uint8Array, kind: number): number {
  let bits = 0;
  for (let place = 0; place < Math.min(BITS, at.length); place += 1) if (at[place] === kind) bits |= 1 << place;
  return bits;
}

/**
 * What a character of a name is to each place of a query; worked out once for each character while the query is the same array.
 * @param codePoint the character, as a number: it is looked up faster than a text
 * @example kinshipOf(['星', '惠'], '辉'.codePointAt(0)).at // [0, SOUND_ALIKE]
 */
export function kinshipOf(query: readonly string[], codePoint: number): Kinship {
  if (query !== asked) {
    asked = query;
    heard = query.map(readingsOf);
    known.clear();
  }
  let kinship = known.get(codePoint);
  if (kinship === undefined) {
    const character = String.fromCodePoint(codePoint);
    const readings = readingsOf(character);
    const at = new Uint8Array(query.length);
    for (let place = 0; place < at.length; place += 1) at[place] = kinshipAt(place, character, readings);
    kinship = { at, same: bitsOf(at, SAME), alike: bitsOf(at, SOUND_ALIKE) };
    known.set(codePoint, kinship);
  }
  return kinship;
}

/**
 * How many of the first 31 places of a query find their character nowhere in a folded name, and how many find only one that sounds
 * alike; letters count for neither.
 * @example unmetPlaces(['星', '惠', '饭'], '星辉店') // { unmet: 1, alike: 1 }
 */
export function unmetPlaces(query: readonly string[], folded: string): { unmet: number; alike: number } {
  let same = 0;
  let like = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const codePoint = folded.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at += 1;
    const kinship = kinshipOf(query, codePoint);
    same |= kinship.same;
    like |= kinship.alike;
  }
  let [unmet, alike] = [0, 0];
  for (let place = 0; place < Math.min(BITS, query.length); place += 1) {
    const typed = query[place] ?? '';
    if (((same >> place) & 1) === 1 || (typed >= 'a' && typed <= 'z')) continue;
    if (((like >> place) & 1) === 1) alike += 1;
    else unmet += 1;
  }
  return { unmet, alike };
}
