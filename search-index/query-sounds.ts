import { syllableSpellings, syllablesOf } from './syllables.ts';

// Places of a query that are kept as bits: two words of thirty. What stands beyond counts as met.
const WORD = 30;

/**
 * A query as names are heard beside it: at which places a character stands, at which one that sounds like a syllable, and at which letters that a
 * syllable may stand for; each as bits in two words.
 */
type Heard = {
  query: readonly string[];
  same: Map<number, readonly [number, number]>;
  alike: Int32Array;
  spelled: Int32Array;
  places: readonly [number, number];
};

let heard: Heard | null = null;
const known = new WeakMap<readonly string[], Heard>();

const isLetter = (character: string | undefined) => character !== undefined && character >= 'a' && character <= 'z';

function mark(words: Int32Array, syllable: number, place: number): void {
  if (place >= 2 * WORD) return;
  const at = 2 * syllable + (place < WORD ? 0 : 1);
  words[at] = (words[at] ?? 0) | (1 << (place % WORD));
}

// Letters stand for a whole syllable, for its initial, or at the end of the query for its beginning.
function markSpelled(query: readonly string[], words: Int32Array): void {
  for (const [syllable, spelling] of syllableSpellings().entries()) {
    for (let place = 0; place < query.length; place += 1) {
      if (query[place] !== spelling[0]) continue;
      let length = 1;
      while (length < spelling.length && query[place + length] === spelling[length]) length += 1;
      const isRead = length === spelling.length || place + length === query.length;
      const marked = isRead ? length : length > 1 && spelling[1] === 'h' ? 2 : 1;
      for (let n = 0; n < marked; n += 1) mark(words, syllable, place + n);
    }
  }
}

function bitsOf(query: readonly string[], holds: (character: string) => boolean): [number, number] {
  const bits: [number, number] = [0, 0];
  for (const [place, character] of query.entries()) {
    if (place < 2 * WORD && holds(character)) bits[place < WORD ? 0 : 1] |= 1 << (place % WORD);
  }
  return bits;
}

// One query is compared with many names, one after another.
function hear(query: readonly string[]): Heard {
  if (heard?.query === query) return heard;
  heard = known.get(query) ?? null;
  if (heard !== null) return heard;
  const size = 2 * syllableSpellings().length;
  const alike = new Int32Array(size);
  const same = new Map<number, readonly [number, number]>();
  for (const [place, character] of query.entries()) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!same.has(codePoint))
      same.set(
        codePoint,
        bitsOf(query, (one) => one === character),
      );
    for (const syllable of syllablesOf(codePoint)) mark(alike, syllable, place);
  }
  const spelled = new Int32Array(query.some(isLetter) ? size : 0);
  if (spelled.length > 0) markSpelled(query, spelled);
  heard = { query, same, alike, spelled, places: bitsOf(query, () => true) };
  known.set(query, heard);
  return heard;
}

/**
 * Whether a character of a name sounds like the character at a place of a query.
 * @param codePoint the character of the name
 * @example soundsAlike(['星', '惠'], 1, '辉'.codePointAt(0)) // true
 */
export function soundsAlike(query: readonly string[], place: number, codePoint: number): boolean {
  if (place >= 2 * WORD) return false;
  const { alike } = hear(query);
  const word = place < WORD ? 0 : 1;
  for (const syllable of syllablesOf(codePoint)) {
    if ((((alike[2 * syllable + word] ?? 0) >> (place % WORD)) & 1) === 1) return true;
  }
  return false;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/**
 * How many places of a query nothing in a folded name can stand for, and for how many only a character that sounds alike. A letter is met by a
 * syllable that may be typed so.
 * @example unmetPlaces(['星', '惠', '饭'], '星辉店') // { unmet: 1, alike: 1 }
 */
export function unmetPlaces(query: readonly string[], folded: string): { unmet: number; alike: number } {
  const { same, alike, spelled, places } = hear(query);
  const hasLetters = spelled.length > 0;
  let sameLow = 0;
  let sameHigh = 0;
  let alikeLow = 0;
  let alikeHigh = 0;
  for (let at = 0; at < folded.length; at += 1) {
    let codePoint = folded.charCodeAt(at);
    if (codePoint >= 0xd800 && codePoint < 0xdc00) {
      codePoint = folded.codePointAt(at) ?? 0;
      at += 1;
    }
    const bits = same.get(codePoint);
    if (bits !== undefined) {
      sameLow |= bits[0];
      sameHigh |= bits[1];
    }
    const syllables = syllablesOf(codePoint);
    for (let n = 0; n < syllables.length; n += 1) {
      const place = 2 * (syllables[n] ?? 0);
      alikeLow |= alike[place] ?? 0;
      alikeHigh |= alike[place + 1] ?? 0;
      if (!hasLetters) continue;
      sameLow |= spelled[place] ?? 0;
      sameHigh |= spelled[place + 1] ?? 0;
    }
  }
  return {
    unmet: countBits(places[0] & ~(sameLow | alikeLow)) + countBits(places[1] & ~(sameHigh | alikeHigh)),
    alike: countBits(alikeLow & ~sameLow) + countBits(alikeHigh & ~sameHigh),
  };
}
