import { type HitRank, isWhole } from './hit-rank.ts';
import { takeNameApart } from './name-analysis.ts';
import type { QueryText } from './query-text.ts';

// Of more the first page is full.
const MOST_HELD = 10;

/**
 * The 字号 and trade of a text that is a whole name but for its place, by which its namesakes are looked up where few names hold it and none is it: who is
 * called 星辉（咸宁）食品有限公司 bears the name 星辉食品有限公司 as much as 咸宁市星辉食品有限公司 does. Null where nothing is to be looked up.
 * The same for every engine.
 * @param places see analyseName
 * @example namesakeCore(readQueryText('星辉食品有限公司'), held, places) // '星辉食品'
 */
export function namesakeCore(
  { whole }: QueryText,
  held: readonly { rank: HitRank }[],
  places: readonly string[],
): string | null {
  if (held.length === 0 || held.length > MOST_HELD || held.some(({ rank }) => isWhole(rank))) return null;
  const { core, industry, region, form } = takeNameApart(whole, places);
  return region === '' && form !== '' && industry !== '' ? core + industry : null;
}
