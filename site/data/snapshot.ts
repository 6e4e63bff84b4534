import { existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { parseCalendarDate } from '#domain/date.ts';
import { hasUsccShape } from '#domain/identifiers/uscc.ts';
import type { PublicProfile } from '#domain/profile.ts';
import type { SnapshotIndex, SnapshotPage } from '#domain/wire/snapshot-index.ts';

const folder = () => process.env.JIANXIN_SNAPSHOT ?? join(process.cwd(), '.data', 'snapshot');
const opened = new Map<string, number>();

/** The file stays open: a build asks it for thousands of lines. */
function profilesFile(): number {
  const path = join(folder(), 'profiles.ndjson');
  const file = opened.get(path) ?? openSync(path, 'r');
  opened.set(path, file);
  return file;
}

/**
 * The profiles for which Astro makes pages, by the index in the folder named by `JIANXIN_SNAPSHOT` (default `.data/snapshot`; empty: none).
 * No index: no profiles.
 * @example readSnapshotPages().length // 312
 */
export function readSnapshotPages(): SnapshotPage[] {
  const file = join(folder(), 'index.json');
  if (folder() === '' || !existsSync(file)) return [];
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as SnapshotIndex;
  return entries.flatMap(({ page }) => {
    if (page === null) return [];
    const { uscc, revision, at, bytes } = page;
    return [{ uscc, revision, at, bytes }];
  });
}

/**
 * One profile of the snapshot, as `publish()` made it.
 * @throws if what stands there is not this profile: half a snapshot must not become a site
 * @example readSnapshotProfile(page).name
 */
export function readSnapshotProfile({ uscc, at, bytes }: SnapshotPage): PublicProfile {
  const line = Buffer.alloc(bytes);
  readSync(profilesFile(), line, 0, bytes, at);
  const value = parseProfile(line.toString());
  if (value === null || value.uscc !== uscc) {
    throw new Error(`profiles.ndjson holds no public profile of ${uscc} at ${at}; write the snapshot again.`);
  }
  return value;
}

function parseProfile(line: string): PublicProfile | null {
  try {
    const value: Partial<PublicProfile> | null = JSON.parse(line);
    const { uscc, records, sources, asOf, nextChangeOn } = value ?? {};
    const isWhole =
      typeof uscc === 'string' &&
      hasUsccShape(uscc) &&
      Array.isArray(records) &&
      Array.isArray(sources) &&
      parseCalendarDate(asOf ?? '') !== null &&
      (nextChangeOn === null || parseCalendarDate(nextChangeOn ?? '') !== null);
    return isWhole ? (value as PublicProfile) : null;
  } catch {
    return null;
  }
}
