import type { FactCounts } from '#domain/profile.ts';

/**
 * The kinds of fact of which at least one is public.
 * @example factKindsOf({ ...none, penalty: 2 }) // ['penalty']
 */
export function factKindsOf(facts: FactCounts): (keyof FactCounts)[] {
  return (Object.keys(facts) as (keyof FactCounts)[]).filter((kind) => facts[kind] > 0);
}
