import type { CorpusEnterprise } from './search-corpus.ts';
import { dressesOf } from './search-dresses.ts';
import { editCost } from './search-edit-cost.ts';

/** Finds by comparison, one by one, which enterprises of a corpus fit a text; answers are positions in the corpus. */
export type Fits = {
  /** A name or former name holds the text. */
  holding(text: string): number[];
  /** A name or former name, in any dress, begins with the text. */
  beginning(text: string): number[];
  /** A name or former name, in any dress, is the text. */
  bearing(text: string): number[];
  /** A name or former name, in any dress, is at most `most` (see search-edit-cost.ts) from the text. */
  near(text: string, most: number): number[];
  /** A part of a name or former name is at most `most` from the text. */
  nearWithin(text: string, most: number): number[];
  /** The characters of the text stand in the name without its form, or in a former one, in this order. */
  abbreviated(text: string): number[];
};

function namesOf({ name, former }: CorpusEnterprise) {
  return former === null ? [dressesOf(name)] : [dressesOf(name), dressesOf(former)];
}

function holdsInOrder(whole: string, part: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part.charAt(at)) at += 1;
  return at === part.length;
}

/**
 * Opens the comparison for a corpus. Lists of where each character stands leave few enterprises to compare.
 * @example openFits(corpus).bearing('星星食品')
 */
export function openFits(corpus: readonly CorpusEnterprise[]): Fits {
  const places = new Map<string, number[]>();
  corpus.forEach((enterprise, at) => {
    for (const character of new Set(namesOf(enterprise).flatMap(({ whole }) => [...whole]))) {
      const list = places.get(character);
      if (list === undefined) places.set(character, [at]);
      else list.push(at);
    }
  });
  const counts = new Uint8Array(corpus.length);

  /** Positions whose names hold at least `least` of the rarest `rarest` different characters of the text. */
  function sharing(text: string, rarest: number, least: number): number[] {
    const lists = [...new Set(text)].map((character) => places.get(character) ?? []);
    const chosen = lists.sort((a, b) => a.length - b.length).slice(0, rarest);
    const touched: number[] = [];
    for (const list of chosen) {
      for (const at of list) {
        const count = (counts[at] ?? 0) + 1;
        counts[at] = count;
        if (count === 1) touched.push(at);
      }
    }
    const found = touched.filter((at) => (counts[at] ?? 0) >= least);
    for (const at of touched) counts[at] = 0;
    return found;
  }

  function among(candidates: readonly number[], fits: (names: ReturnType<typeof namesOf>) => boolean): number[] {
    return candidates.filter((at) => {
      const enterprise = corpus[at];
      return enterprise !== undefined && fits(namesOf(enterprise));
    });
  }

  // An error of ½ spoils one character, so `most` spoils 2 × most at most.
  const spoiled = (most: number): number => Math.floor(2 * most);

  function all(text: string): number[] {
    const different = Math.min(3, new Set(text).size);
    return sharing(text, different, different);
  }

  return {
    holding: (text) => among(all(text), (names) => names.some(({ whole }) => whole.includes(text))),
    beginning: (text) =>
      among(all(text), (names) =>
        names.some((dresses) => Object.values(dresses).some((dress) => dress.startsWith(text))),
      ),
    bearing: (text) => among(all(text), (names) => names.some((dresses) => Object.values(dresses).includes(text))),
    near: (text, most) =>
      among(sharing(text, spoiled(most) + 2, 2), (names) =>
        names.some((dresses) => Object.values(dresses).some((dress) => editCost(text, dress, most) <= most)),
      ),
    nearWithin: (text, most) => {
      const rarest = Math.min(new Set(text).size, spoiled(most) + 2);
      return among(sharing(text, rarest, Math.max(1, rarest - spoiled(most))), (names) =>
        names.some(({ whole }) => editCost(text, whole, most, true) <= most),
      );
    },
    abbreviated: (text) =>
      among(all(text), (names) => names.some(({ withoutForm }) => holdsInOrder(withoutForm, text))),
  };
}
