/** A repeatable source of choices: the same seed gives the same demo on every machine. */
export type Random = {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number;
  /** One member of a list that is not empty. */
  pick<Item>(list: readonly Item[]): Item;
  /** One item of a list of [item, weight]. */
  weighted<Item>(list: readonly (readonly [Item, number])[]): Item;
  /** True with the given probability. */
  chance(probability: number): boolean;
};

/**
 * Makes a {@link Random} from a seed (mulberry32).
 * @throws RangeError when a list to choose from is empty
 * @example seededRandom(7).integer(1, 6)
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(next() * list.length)];
    if (item === undefined) throw new RangeError('Nothing to choose from: the list is empty.');
    return item;
  };
  return {
    next,
    pick,
    integer: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    weighted(list) {
      let rest = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of list) {
        rest -= weight;
        if (rest < 0) return item;
      }
      return pick(list)[0];
    },
  };
}
