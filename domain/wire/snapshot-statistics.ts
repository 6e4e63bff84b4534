import type { RecordKind } from '../records/index.ts';

/** Counts of what a snapshot holds, by code (`''`: not collected), and when each unit last sent a file of a kind. Facts, never a grade. */
export type SnapshotStatistics = {
  regions: Readonly<Record<string, number>>;
  fields: Readonly<Record<string, number>>;
  kinds: Readonly<Record<string, number>>;
  /** Penalties on show, by the month (`YYYY-MM`) they were decided in. */
  penaltyMonths: Readonly<Record<string, number>>;
  sources: readonly { kind: RecordKind; unit: string; receivedAt: string }[];
};
