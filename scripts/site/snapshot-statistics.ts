import type { SourceState } from '#domain/enterprise.ts';
import type { PublicProfile } from '#domain/profile.ts';
import type { RecordKind } from '#domain/records/index.ts';
import type { ProfileCounts } from '#domain/wire/snapshot-index.ts';
import type { SnapshotStatistics } from '#domain/wire/snapshot-statistics.ts';

const MONTH = 7;

/**
 * What one profile adds to the counts of a snapshot: its region, its key fields, its records by kind, its penalties by month.
 * @example profileCounts(profile).kinds // { registration: 1, penalty: 2 }
 */
export function profileCounts({ region, keyFields, records }: PublicProfile): ProfileCounts {
  const kinds: Partial<Record<RecordKind, number>> = {};
  const penaltyMonths: Record<string, number> = {};
  for (const record of records) {
    kinds[record.kind] = (kinds[record.kind] ?? 0) + 1;
    if (record.kind !== 'penalty') continue;
    const month = record.body.decidedOn.slice(0, MONTH);
    penaltyMonths[month] = (penaltyMonths[month] ?? 0) + 1;
  }
  return { region: region?.code ?? '', fields: keyFields.map(({ field }) => field), kinds, penaltyMonths };
}

/**
 * Counts what a snapshot holds: enterprises by region and key field, records by kind, penalties by the month they were decided in.
 * Counts of what is public and nothing more: no share, no rank.
 * @example snapshotStatistics([profileCounts(profile)], sources).regions // { '421281': 1 }
 */
export function snapshotStatistics(
  profiles: readonly ProfileCounts[],
  sources: readonly SourceState[],
): SnapshotStatistics {
  const regions: Record<string, number> = {};
  const fields: Record<string, number> = {};
  const kinds: Record<string, number> = {};
  const penaltyMonths: Record<string, number> = {};
  const count = (sums: Record<string, number>, key: string, more = 1): void => {
    sums[key] = (sums[key] ?? 0) + more;
  };
  for (const profile of profiles) {
    count(regions, profile.region);
    for (const field of profile.fields) count(fields, field);
    for (const [kind, records] of Object.entries(profile.kinds)) count(kinds, kind, records);
    for (const [month, penalties] of Object.entries(profile.penaltyMonths)) count(penaltyMonths, month, penalties);
  }
  return {
    ...{ regions, fields, kinds, penaltyMonths },
    sources: sources.flatMap(({ kind, deliveries }) =>
      deliveries.map(({ unit, receivedAt }) => ({ kind, unit, receivedAt })),
    ),
  };
}
