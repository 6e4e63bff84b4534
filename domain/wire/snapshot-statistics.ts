import type { RecordKind } from '../records/index.ts';

/** Counts of what a snapshot holds, by code (`''`: not collected), and when each unit last sent a file of a kind. Facts, never a grade. */
export type SnapshotStatistics = {
  regions: Readonly<Record<string, number>>;
  fields: Readonly<Record<string, number>>;
  kinds: Readonly<Record<string, number>>;
  /** Penalties on show, by the month (`YYYY-MM`) they were decided in. */
  penaltyMonths: Readonly<Record<string, number>>;
  /**
   * Of the penalties decided in a month that were ever published, how many in a hundred are no longer; `few`: fewer than five are, and how
   * many is not told. Months with fewer than ten are absent: one of few would be known by name.
   */
  endedShares?: Readonly<Record<string, number | 'few'>>;
  sources: readonly { kind: RecordKind; unit: string; receivedAt: string }[];
};
