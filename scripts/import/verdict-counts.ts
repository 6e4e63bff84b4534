import type { Verdict } from '#domain/records-desk/receipt.ts';

/** How many rows of a file came to each verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/**
 * Counts of a file before its first row.
 * @example noVerdicts().held // 0
 */
export function noVerdicts(): Record<Verdict, number> {
  return { accepted: 0, corrected: 0, duplicate: 0, held: 0, rejected: 0 };
}
