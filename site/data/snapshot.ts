import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseCalendarDate } from '#domain/date.ts';
import { hasUsccShape } from '#domain/identifiers/uscc.ts';
import type { PublicProfile } from '#domain/profile.ts';
import type { SnapshotStatistics } from '#domain/wire/snapshot-statistics.ts';

/** What the snapshot says of itself: how many profiles, on which legal day they were published, when data last came in. */
export type SnapshotSummary = {
  enterprises: number;
  asOf: string;
  lastReceivedAt: string | null;
  demo: boolean;
  /** Absent in a snapshot that was not counted. */
  statistics?: SnapshotStatistics;
};

/** One line of the snapshot, with a revision that changes exactly when the page of the profile must be made anew. */
export type SnapshotProfile = { profile: PublicProfile; revision: string };

const folder = () => process.env.JIANXIN_SNAPSHOT ?? join(process.cwd(), '.data', 'snapshot');

function readProfile(line: string, number: number): PublicProfile {
  const value: Partial<PublicProfile> | null = JSON.parse(line);
  const { uscc, records, sources, asOf, nextChangeOn } = value ?? {};
  const isWhole =
    typeof uscc === 'string' &&
    hasUsccShape(uscc) &&
    Array.isArray(records) &&
    Array.isArray(sources) &&
    parseCalendarDate(asOf ?? '') !== null &&
    (nextChangeOn === null || parseCalendarDate(nextChangeOn ?? '') !== null);
  if (!isWhole) {
    throw new Error(`Line ${number} of profiles.ndjson is not a public profile; write the snapshot again.`);
  }
  return value as PublicProfile;
}

// The day on which a profile was published, and when its sources last sent a file, do not change what the page says of the
// enterprise: a page that still holds is kept, with the day to which it was made.
function revisionOf(profile: PublicProfile): string {
  const sources = profile.sources.map(({ asOf, unitStates, ...source }) => ({
    ...source,
    unitStates: unitStates.map(({ unit, receivedAt, late }) => ({ unit, late, isReceived: receivedAt !== null })),
  }));
  const { asOf, sourcesChangeOn, ...lasting } = { ...profile, sources };
  return createHash('sha256').update(JSON.stringify(lasting)).digest('hex').slice(0, 32);
}

/**
 * The profiles from which pages are pre-rendered: `profiles.ndjson` in the folder named by `JIANXIN_SNAPSHOT` (default
 * `.data/snapshot`), one `PublicProfile` a line as `publish()` made it. No file: no profiles, and every page is rendered live.
 * @throws if a line is not a profile: half a snapshot must not become a site
 * @example (await readSnapshot()).length // 312
 */
export async function readSnapshot(): Promise<SnapshotProfile[]> {
  const file = join(folder(), 'profiles.ndjson');
  if (!existsSync(file)) return [];
  const profiles: SnapshotProfile[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line === '') continue;
    const profile = readProfile(line, number);
    profiles.push({ profile, revision: revisionOf(profile) });
  }
  return profiles;
}

/**
 * The summary beside the profiles, or null when there is no snapshot.
 * @example readSummary()?.enterprises // 312
 */
export function readSummary(): SnapshotSummary | null {
  const file = join(folder(), 'summary.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SnapshotSummary) : null;
}
