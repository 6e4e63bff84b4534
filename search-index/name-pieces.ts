/** What it costs to find a piece elsewhere than where it was typed: no other order costs less. */
export const MOVED = 0.3;
const LEFT_OUT = 0.9;
const SHORTEST = 2;

/**
 * Pieces of a query that stand in a name in another order: where they stand (exclusive ends), and what the disorder
 * costs; `isMoved` unless they stand in the order typed.
 */
export type Pieces = { cost: number; isMoved: boolean; found: readonly (readonly [number, number])[] };

function longestAt(query: readonly string[], at: number, name: readonly string[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < name.length; start += 1) {
    let length = 0;
    while (at + length < query.length && query[at + length] === name[start + length]) length += 1;
    if (length > best.length) best = { start, length };
  }
  return best;
}

/**
 * Cuts a query into the longest pieces the name holds, of two characters or more; characters between them cost. Null if there
 * are fewer than two pieces, so no other order.
 * @example findPieces([...'食品星辉'], [...'咸宁市星辉食品店']) // { cost: 0.3, isMoved: true, … }
 */
export function findPieces(query: readonly string[], name: readonly string[]): Pieces | null {
  const found: [number, number][] = [];
  let cost = 0;
  for (let at = 0; at < query.length; ) {
    const { start, length } = longestAt(query, at, name);
    if (length < SHORTEST) {
      cost += LEFT_OUT;
      at += 1;
      continue;
    }
    found.push([start, start + length]);
    at += length;
  }
  if (found.length < 2) return null;
  const isMoved = found.some(([start], n) => n > 0 && start < (found[n - 1]?.[0] ?? 0));
  return { cost: cost + MOVED * (found.length - 1), isMoved, found };
}
