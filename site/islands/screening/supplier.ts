import type { BatchedEnterprise } from '#domain/wire/enterprise-batch.ts';
import type { MatchedItem } from '#domain/wire/matching.ts';
import type { ListLine } from './list-lines.ts';

/** A profile as it came over the wire. */
export type ReadProfile = NonNullable<BatchedEnterprise['profile']>;

/**
 * A row of the list and what became of it. `match` null: not asked yet, or nothing to ask. `chosen`: the code a person confirmed for a row that
 * does not decide itself. `found`: what its enterprise's address answers; null: not asked yet.
 */
export type Supplier = {
  line: ListLine;
  match: MatchedItem | null;
  chosen: string | null;
  found: BatchedEnterprise | null;
};

/** Where a row stands. `open`: a person must say who is meant. */
export type SupplierState = 'found' | 'ended' | 'open' | 'none' | 'pending' | 'unasked';

/**
 * The code a row stands for: that of its only enterprise, or the one a person confirmed; null: nobody is named.
 * @example codeOf(supplier) // '91421281XN0000012M'
 */
export function codeOf({ match, chosen }: Supplier): string | null {
  return match?.uscc ?? chosen;
}

/**
 * Where a row stands.
 * @example stateOf(supplier) // 'open': there are namesakes, and nobody chose
 */
export function stateOf(supplier: Supplier): SupplierState {
  const { match, found } = supplier;
  if (match === null) return 'unasked';
  if (codeOf(supplier) !== null) {
    if (found === null) return 'pending';
    if (found.outcome === 'published') return 'found';
    return found.outcome === 'ended' ? 'ended' : 'none';
  }
  if (match.code === 'ended' && match.candidates.length === 0) return 'ended';
  return match.candidates.length > 0 ? 'open' : 'none';
}
