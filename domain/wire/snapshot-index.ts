import type { CalendarDate } from '../date.ts';
import type { RecordKind } from '../records/index.ts';

/** What one profile adds to the counts of a snapshot, by code (`''`: no region); nothing that is not on its page. */
export type ProfileCounts = {
  region: string;
  fields: readonly string[];
  kinds: Readonly<Partial<Record<RecordKind, number>>>;
  /** Penalties by the month (`YYYY-MM`) they were decided in. */
  penaltyMonths: Readonly<Record<string, number>>;
};

/** Where a profile stands in `profiles.ndjson`, in bytes, and a revision that changes exactly when its page must be made anew. */
export type SnapshotPage = { uscc: string; revision: string; at: number; bytes: number };

/** One enterprise of a snapshot. `page` is null where nothing is public. */
export type SnapshotEntry = {
  uscc: string;
  /** Its penalties that were published once and are no longer, by the month they were decided in; absent: none. */
  ended?: Readonly<Record<string, number>>;
  page: (SnapshotPage & { demo: boolean; counts: ProfileCounts }) | null;
};

/**
 * What stands beside the profiles of a snapshot (`index.json`): from what it was made, and every enterprise in the order of the codes.
 * `basis` is a digest of everything but the enterprises themselves that decides what profiles say.
 */
export type SnapshotIndex = {
  databaseId: string;
  seq: number;
  asOf: CalendarDate;
  basis: string;
  entries: readonly SnapshotEntry[];
};
