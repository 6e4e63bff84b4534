import { foldText } from './fold.ts';
import { VARIANT_PAIRS } from './tables/variants.ts';

const SIMPLIFIED: ReadonlyMap<string, string> = (() => {
  const characters = Array.from(VARIANT_PAIRS);
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) pairs.set(characters[at] ?? '', characters[at + 1] ?? '');
  return pairs;
})();

// No variant lies below: Latin text and digits need no look-up.
const FIRST_VARIANT = 0x3400;

// Pinyin with its tones, as an input method or a dictionary writes it.
const TONED = /[àáāǎèéēěìíīǐòóōǒùúūǔüǘǚǜǖ]/g;

function bareVowel(toned: string): string {
  const bare = toned.normalize('NFD');
  return bare.includes('\u0308') ? 'v' : bare.charAt(0);
}

/**
 * The form in which names are indexed and looked for: {@link foldText}, then pinyin without its tones (ü is v) and every
 * traditional or variant character as the simplified one (OpenCC). Character by character, so that a part of a name folds as it does within the name, and the length
 * stays. Two names that differ only so are one here: whoever calls a name exact compares `foldText` as well.
 * @example foldScript('鎮江飯店（總店）') // '镇江饭店总店'
 */
export function foldScript(text: string): string {
  const folded = foldText(text).replace(TONED, bareVowel);
  let result = '';
  for (const character of folded) {
    result += character.charCodeAt(0) < FIRST_VARIANT ? character : (SIMPLIFIED.get(character) ?? character);
  }
  return result;
}
