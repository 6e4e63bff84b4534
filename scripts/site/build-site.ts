import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { TYPEFACE } from '#worker/node/raster-parts.ts';
import { TYPEFACE_PATH } from '#worker/share-image/asset-raster.ts';
import type { Database } from '#worker/store/database.ts';
import { type BuildHost, type BuildRecord, buildFolder, buildRecordPath, readBuildRecord } from './build-record.ts';
import { clearBuild } from './clear-build.ts';
import { compressFiles } from './compress-files.ts';
import { runAstro } from './run-astro.ts';
import { readSnapshotIndex } from './snapshot-file.ts';
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
 * Builds the site for a host: writes the snapshot of what is public on `asOf`, pre-renders the pages that changed since the last build,
 * compresses the text files (Node host; the other platform does it itself), and leaves the record of the build last. A build that was cut
 * short has no record: it is never served from, and nothing of it is kept.
 * @example await buildSite({ root, host: 'node', db, snapshot, asOf, jurisdiction: xianning })
 */
export async function buildSite({ root, host, db, snapshot, asOf, jurisdiction }: BuildOrder): Promise<BuildRecord> {
  const path = buildRecordPath(root, host);
  const folder = buildFolder(root, host);
  const isWhole = readBuildRecord(root, host) !== null;
  rmSync(path, { force: true });
  const sources = sourceDigest(root);
  const order = { db, asOf, jurisdiction, folder: snapshot, code: sources };
  const { read, ...made } = await timedStep('  snapshot', () => writeSnapshot(order));
  const entries = isWhole ? (readSnapshotIndex(snapshot)?.entries ?? []) : [];
  clearBuild(folder, new Set(entries.flatMap(({ uscc, page }) => (page === null ? [] : [uscc]))));
  const title = `  ${made.profiles} pages (${read} enterprises read)`;
  await timedStep(title, () => runAstro(root, host, snapshot));
  if (host === 'node') await timedStep('  compression', () => compressFiles(join(folder, 'client')));
  else copyFileSync(TYPEFACE, join(folder, 'client', TYPEFACE_PATH));
  const record: BuildRecord = { ...made, asOf, sources };
  writeFileSync(path, JSON.stringify(record));
  return record;
}
