import { pinyin } from 'pinyin-pro';
import { readingsOf } from './search-characters.ts';
import type { CorpusEnterprise } from './search-corpus.ts';
import { dressesOf, type NameDresses } from './search-dresses.ts';

/**
 * Finds which enterprises of a corpus can be read as a row of sounds. Each sound is a whole syllable, an initial, or the
 * character itself; `dress` is the part of the name that is read, `core` or one that begins with it.
 */
export type Readings = (sounds: readonly string[], dress: keyof NameDresses) => number[];

/** How pinyin-pro reads a text, one toneless syllable a character, ü as v. */
export function read(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true });
}

function initialsOf(core: string): string[] {
  let found = [''];
  for (const character of core) {
    const initials = [...new Set(readingsOf(character).map((reading) => reading.charAt(0)))];
    found = found.flatMap((before) => initials.map((initial) => before + initial));
  }
  return found;
}

function canBeRead(character: string, sound: string): boolean {
  if (character === sound) return true;
  return readingsOf(character).some((reading) => (sound.length === 1 ? reading.startsWith(sound) : reading === sound));
}

function keysOf(sounds: readonly string[]): string[] {
  let keys = [''];
  for (const sound of sounds) {
    const readings = /^[a-z]/.test(sound) ? [sound] : readingsOf(sound);
    const initials = [...new Set(readings.map((reading) => reading.charAt(0)))];
    keys = keys.flatMap((before) => initials.map((initial) => before + initial));
  }
  return keys;
}

/**
 * Opens the comparison for a corpus. Of every character all its readings count, so that nobody is wrong who reads 乐 as yue.
 * @example openReadings(corpus)(['xing', 'xing', 'shi', 'pin'], 'core')
 */
export function openReadings(corpus: readonly CorpusEnterprise[]): Readings {
  const byInitials = new Map<string, number[]>();
  corpus.forEach(({ name }, at) => {
    for (const initials of initialsOf(dressesOf(name).core)) {
      const list = byInitials.get(initials);
      if (list === undefined) byInitials.set(initials, [at]);
      else list.push(at);
    }
  });
  return (sounds, dress) => {
    const found = new Set<number>();
    for (const key of keysOf(sounds)) {
      // The form may be read too, but is no part of the key.
      const least = dress === 'core' ? key.length : 3;
      for (let length = least; length <= key.length; length += 1) {
        for (const at of byInitials.get(key.slice(0, length)) ?? []) found.add(at);
      }
    }
    return [...found].filter((at) => {
      const enterprise = corpus[at];
      const text = enterprise === undefined ? '' : dressesOf(enterprise.name)[dress];
      return text.length === sounds.length && sounds.every((sound, place) => canBeRead(text.charAt(place), sound));
    });
  };
}
