import { soundAlike } from './search-characters.ts';

// A homophone is the mistake an input method makes by itself.
const HOMOPHONE = 0.5;

/**
 * What it costs to make one text of another: a character added, dropped, replaced or transposed with its neighbour 1, replaced
 * by a homophone ½. Never more than `most + 1`, which stands for "more than `most`".
 * @param within whether `to` may be any part of the whole text rather than all of it
 * @example editCost('星星实品', '星星食品', 2) // 0.5
 */
export function editCost(from: string, to: string, most: number, within = false): number {
  if (!within && Math.abs(from.length - to.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => (within ? 0 : column));
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= to.length; column += 1) {
      // So far off the diagonal, the texts differ in length by more than `most` already.
      const isFar = !within && Math.abs(row - column) > most;
      const cost = isFar ? most + 1 : costAt(from, to, row, column, last, before, next);
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(most + 1, within ? Math.min(...last) : (last[to.length] ?? most + 1));
}

function costAt(
  from: string,
  to: string,
  row: number,
  column: number,
  last: readonly number[],
  before: readonly number[],
  next: readonly number[],
): number {
  const a = from.charAt(row - 1);
  const b = to.charAt(column - 1);
  const kept = last[column - 1] ?? 0;
  if (a === b) return kept;
  let cost = Math.min(kept, last[column] ?? 0, next[column - 1] ?? 0) + 1;
  const isTransposed = row > 1 && column > 1 && a === to.charAt(column - 2) && b === from.charAt(row - 2);
  if (isTransposed) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
  return kept + HOMOPHONE < cost && soundAlike(a, b) ? kept + HOMOPHONE : cost;
}
