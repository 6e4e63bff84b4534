import { dressesOf } from './search-dresses.ts';
import type { QueryMaker } from './search-query-maker.ts';
import { read } from './search-readings.ts';

type Sounds = { dress: 'core' | 'withoutPlace'; characters: string[]; syllables: string[] };

function soundsOf({ random, enterprise }: Parameters<QueryMaker>[0]): Sounds {
  const dress = random.chance(0.7) ? 'core' : 'withoutPlace';
  const text = dressesOf(enterprise.name)[dress];
  return { dress, characters: [...text], syllables: read(text) };
}

const joinedBy =
  (between: string): QueryMaker =>
  (material) => {
    const { dress, syllables } = soundsOf(material);
    return { text: syllables.join(between), fits: material.readings(syllables, dress) };
  };

const initials: QueryMaker = (material) => {
  const { dress, syllables } = soundsOf(material);
  const letters = syllables.map((syllable) => syllable.charAt(0));
  const text = letters.join('');
  return { text: material.random.chance(0.3) ? text.toUpperCase() : text, fits: material.readings(letters, dress) };
};

const mixed: QueryMaker = (material) => {
  const { random, readings } = material;
  const { dress, characters, syllables } = soundsOf(material);
  const [from, to] = random.pick([
    [0, 1],
    [0, 2],
    [1, 2],
    [1, 3],
    [2, syllables.length],
  ] as const);
  const sounds = characters.map((character, at) => (at >= from && at < to ? (syllables[at] ?? '') : character));
  return { text: sounds.join(''), fits: readings(sounds, dress) };
};

/** Queries in pinyin, as an input method shows it before it makes characters of it. */
export const SOUND_QUERIES = {
  'pinyin-joined': joinedBy(''),
  'pinyin-spaced': joinedBy(' '),
  'pinyin-initials': initials,
  'pinyin-mixed': mixed,
} satisfies Record<string, QueryMaker>;
