import { type HitRank, isBeginning, isWhole } from './hit-rank.ts';
import type { QueryText } from './query-text.ts';

// Names like the query follow where fewer than this hold it; of a text longer than this, where fewer than a page hold it and none of them begins
// with it: what is mistyped at length stands in no name, or by chance within another.
const FEW = 3;
const SHORT = 4;
const PAGE = 10;

// A number with a mistake is another number.
const isNumber = (whole: string) => /\d/.test(whole) && !/\p{Script=Han}/u.test(whole);

/**
 * Whether an engine looks for names that are like a text, given what holds it: not where several do, where one bears it, or
 * where the text is a number. The same for every engine.
 * @example wantsLikeness(text, []) // true
 */
export function wantsLikeness({ whole }: QueryText, held: readonly { rank: HitRank }[]): boolean {
  if (isNumber(whole)) return false;
  if (whole.length <= SHORT) return held.length < FEW && !held.some(({ rank }) => isWhole(rank));
  return held.length < PAGE && !held.some(({ rank }) => isBeginning(rank));
}
