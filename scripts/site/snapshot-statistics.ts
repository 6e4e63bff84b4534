import type { CalendarDate } from '#domain/date.ts';
import type { Enterprise, SourceState } from '#domain/enterprise.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { PublicProfile } from '#domain/profile.ts';
import { recordOutcome } from '#domain/publish.ts';
import type { RecordKind } from '#domain/records/index.ts';
import type { ProfileCounts } from '#domain/wire/snapshot-index.ts';
import type { SnapshotStatistics } from '#domain/wire/snapshot-statistics.ts';

const MONTH = 7;
const FEWEST_PUBLISHED = 10;
const FEWEST_ENDED = 5;

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
 * Penalties of an enterprise that were published once and lawfully are no longer, by the month they were decided in.
 * @example endedMonths(enterprise, asOf, xianning) // { '2023-05': 1 }
 */
export function endedMonths(
  enterprise: Enterprise,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
): Readonly<Record<string, number>> | null {
  const months: Record<string, number> = {};
  for (const record of enterprise.records) {
    if (record.kind !== 'penalty' || recordOutcome(enterprise, record.id, asOf, jurisdiction) !== 'ended') continue;
    const month = record.body.decidedOn.slice(0, MONTH);
    months[month] = (months[month] ?? 0) + 1;
  }
  return Object.keys(months).length === 0 ? null : months;
}

function endedShares(
  published: Readonly<Record<string, number>>,
  ended: readonly Readonly<Record<string, number>>[],
): Record<string, number | 'few'> {
  const sums: Record<string, number> = Object.fromEntries(Object.keys(published).map((month) => [month, 0]));
  for (const months of ended) {
    for (const [month, records] of Object.entries(months)) sums[month] = (sums[month] ?? 0) + records;
  }
  return Object.fromEntries(
    Object.entries(sums).flatMap(([month, gone]): [string, number | 'few'][] => {
      const once = gone + (published[month] ?? 0);
      if (once < FEWEST_PUBLISHED) return [];
      return [[month, gone > 0 && gone < FEWEST_ENDED ? 'few' : Math.round((gone / once) * 100)]];
    }),
  );
}

/**
 * Counts what a snapshot holds: enterprises by region and key field, records by kind, penalties by the month they were decided in.
 * Counts of what is public, and of penalties how many in a hundred are no longer: of nobody in particular, and no rank.
 * @example snapshotStatistics([profileCounts(profile)], sources).regions // { '421281': 1 }
 */
export function snapshotStatistics(
  profiles: readonly ProfileCounts[],
  sources: readonly SourceState[],
  ended: readonly Readonly<Record<string, number>>[] = [],
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
    endedShares: endedShares(penaltyMonths, ended),
    sources: sources.flatMap(({ kind, deliveries }) =>
      deliveries.map(({ unit, receivedAt }) => ({ kind, unit, receivedAt })),
    ),
  };
}
