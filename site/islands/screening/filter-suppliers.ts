import type { CalendarDate } from '#domain/date.ts';
import { type Criterion, judgeCriterion } from './judge-criterion.ts';
import { type Supplier, stateOf } from './supplier.ts';

/** What of the results is listed. */
export type Shown = 'all' | 'met' | 'unknown' | 'unmet' | 'open' | 'none';

/**
 * The rows of a kind, in the order of the list.
 * @example filterSuppliers(suppliers, 'met', [{ on: 'serious' }], asOf)
 */
export function filterSuppliers(
  suppliers: readonly Supplier[],
  shown: Shown,
  criteria: readonly Criterion[],
  asOf: CalendarDate,
): Supplier[] {
  return suppliers.filter((supplier) => {
    const state = stateOf(supplier);
    if (shown === 'all') return true;
    if (shown === 'open') return state === 'open' || state === 'pending';
    if (shown === 'none') return state === 'none' || state === 'ended' || state === 'unasked';
    const profile = supplier.found?.profile ?? null;
    if (profile === null) return false;
    const states = criteria.map((criterion) => judgeCriterion(profile, criterion, asOf).state);
    if (shown === 'met') return states.includes('met');
    if (shown === 'unknown') return states.includes('unknown');
    return !states.includes('met');
  });
}
