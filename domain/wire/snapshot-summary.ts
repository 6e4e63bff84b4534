import type { SnapshotStatistics } from './snapshot-statistics.ts';

/** What a snapshot says of itself: how many profiles, on which legal day they were published, when data last came in. */
export type SnapshotSummary = {
  enterprises: number;
  asOf: string;
  lastReceivedAt: string | null;
  demo: boolean;
  /** Absent in a snapshot that was not counted. */
  statistics?: SnapshotStatistics;
};
