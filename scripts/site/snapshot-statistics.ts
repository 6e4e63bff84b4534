import type { SourceState } from '#domain/enterprise.ts';
import type { PublicProfile } from '#domain/profile.ts';
import type { SnapshotStatistics } from '#domain/wire/snapshot-statistics.ts';

const MONTH = 7;

/**
 * Counts what a snapshot holds, profile by profile: enterprises by region and key field, records by kind, penalties by the month they were
 * decided in. Counts of what is public and nothing more: no share, no rank.
 * @example const counting = countSnapshot(); counting.add(profile); counting.done(sources)
 */
export function countSnapshot(): {
  add(profile: PublicProfile): void;
  done(sources: readonly SourceState[]): SnapshotStatistics;
} {
  const regions = new Map<string, number>();
  const fields = new Map<string, number>();
  const kinds = new Map<string, number>();
  const months = new Map<string, number>();
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  return {
    add({ region, keyFields, records }) {
      count(regions, region?.code ?? '');
      for (const { field } of keyFields) count(fields, field);
      for (const record of records) {
        count(kinds, record.kind);
        if (record.kind === 'penalty') count(months, record.body.decidedOn.slice(0, MONTH));
      }
    },
    done: (sources) => ({
      regions: Object.fromEntries(regions),
      fields: Object.fromEntries(fields),
      kinds: Object.fromEntries(kinds),
      penaltyMonths: Object.fromEntries(months),
      sources: sources.flatMap(({ kind, deliveries }) =>
        deliveries.map(({ unit, receivedAt }) => ({ kind, unit, receivedAt })),
      ),
    }),
  };
}
