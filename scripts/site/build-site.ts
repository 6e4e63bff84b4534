import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { Database } from '#worker/store/database.ts';
import { type BuildHost, type BuildRecord, buildFolder, buildRecordPath } from './build-record.ts';
import { compressFiles } from './compress-files.ts';
import { runAstro } from './run-astro.ts';
import { sourceDigest } from './source-digest.ts';
import { timedStep } from './timed-step.ts';
import { writeSnapshot } from './write-snapshot.ts';

/** What a build needs. `snapshot`: the folder for the snapshot. */
export type BuildOrder = {
  root: string;
  host: BuildHost;
  db: Database;
  snapshot: string;
  asOf: CalendarDate;
  jurisdiction: Jurisdiction;
};

/**
 * Builds the site for a host: writes the snapshot of what is public on `asOf`, pre-renders every page from it, compresses the
 * text files (Node host; the other platform does it itself), and leaves the record of the build last. A build that was cut short
 * has no record and is never served from.
 * @example await buildSite({ root, host: 'node', db, snapshot, asOf, jurisdiction: xianning })
 */
export async function buildSite({ root, host, db, snapshot, asOf, jurisdiction }: BuildOrder): Promise<BuildRecord> {
  const path = buildRecordPath(root, host);
  rmSync(path, { force: true });
  const made = await timedStep('  snapshot', () => writeSnapshot(db, asOf, jurisdiction, snapshot));
  await timedStep(`  ${made.profiles} pages`, () => runAstro(root, host, snapshot));
  if (host === 'node') await timedStep('  compression', () => compressFiles(join(buildFolder(root, host), 'client')));
  const record: BuildRecord = { ...made, asOf, sources: sourceDigest(root) };
  writeFileSync(path, JSON.stringify(record));
  return record;
}
