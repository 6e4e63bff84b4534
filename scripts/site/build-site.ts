import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { TYPEFACE } from '#worker/node/raster-parts.ts';
import { TYPEFACE_PATH } from '#worker/share-image/asset-raster.ts';
import { SUMMARY_PATH } from '#worker/site-summary.ts';
import type { Database } from '#worker/store/database.ts';
import { type BuildHost, type BuildRecord, buildFolder, buildRecordPath, readBuildRecord } from './build-record.ts';
import { clearBuild, clearPages } from './clear-build.ts';
import { compressFiles } from './compress-files.ts';
import { holdsSample } from './import-sample.ts';
import { forgetMadePages, readMadePages, writeMadePages } from './made-pages.ts';
import { renderProfiles } from './render-profiles.ts';
import { runAstro } from './run-astro.ts';
import { readSnapshotIndex } from './snapshot-file.ts';
import { sourceDigest } from './source-digest.ts';
import { timedStep } from './timed-step.ts';
import { type Snapshot, writeSnapshot } from './write-snapshot.ts';

/** What a build needs. `snapshot`: the folder for the snapshot. */
export type BuildOrder = {
  root: string;
  host: BuildHost;
  db: Database;
  snapshot: string;
  asOf: CalendarDate;
  jurisdiction: Jurisdiction;
};

type Order = BuildOrder & { hasExamples: boolean };

const pagesOf = (snapshot: string) =>
  (readSnapshotIndex(snapshot)?.entries ?? []).flatMap(({ page }) => (page === null ? [] : [page]));

/** Both to their end, so that neither writes after this has failed. */
async function both<T>(one: Promise<T>, other: Promise<unknown>): Promise<T> {
  await Promise.allSettled([one, other]);
  await other;
  return one;
}

/**
 * For the Node host: the site itself only where its sources changed, beside the snapshot; then, by its own renderer, the pages of the
 * profiles that changed.
 */
async function buildForNode(order: Order, made: Promise<Snapshot>, sources: string): Promise<Snapshot> {
  const { root, snapshot, hasExamples } = order;
  const folder = buildFolder(root, 'node');
  const stands = readBuildRecord(root, 'node')?.sources === sources;
  const held = stands ? readMadePages(folder) : new Map<string, string>();
  rmSync(buildRecordPath(root, 'node'), { force: true });
  forgetMadePages(folder);
  const site = async (): Promise<void> => {
    if (stands) return;
    clearBuild(folder, new Set());
    await runAstro(root, 'node', { snapshot: null, hasExamples });
    await compressFiles(join(folder, 'client'));
  };
  const result = await timedStep(stands ? '  snapshot' : '  snapshot and site', () => both(made, site()));
  const pages = pagesOf(snapshot);
  const changed = pages.filter(({ uscc, revision }) => held.get(uscc) !== revision);
  clearPages(folder, new Set(pages.map(({ uscc }) => uscc)));
  const title = `  ${changed.length} of ${pages.length} pages (${result.read} enterprises read)`;
  await timedStep(title, () => renderProfiles({ build: folder, snapshot, pages: changed }));
  writeMadePages(folder, pages);
  return result;
}

/** For the other host, whose server runs in its own runtime alone: Astro makes all pages, and leaves those that stand. */
async function buildForCloudflare(order: Order, made: Promise<Snapshot>): Promise<Snapshot> {
  const { root, snapshot, hasExamples } = order;
  const folder = buildFolder(root, 'cloudflare');
  const isWhole = readBuildRecord(root, 'cloudflare') !== null;
  rmSync(buildRecordPath(root, 'cloudflare'), { force: true });
  const result = await timedStep('  snapshot', () => made);
  clearBuild(folder, new Set(isWhole ? pagesOf(snapshot).map(({ uscc }) => uscc) : []));
  const title = `  ${result.profiles} pages (${result.read} enterprises read)`;
  await timedStep(title, () => runAstro(root, 'cloudflare', { snapshot, hasExamples }));
  copyFileSync(TYPEFACE, join(folder, 'client', TYPEFACE_PATH));
  return result;
}

/**
 * Builds the site for a host: writes the snapshot of what is public on `asOf`, makes the pages that changed since the last build, and
 * leaves the record of the build last. A build that was cut short has no record: it is never served from, and nothing of it is kept.
 * @example await buildSite({ root, host: 'node', db, snapshot, asOf, jurisdiction: xianning })
 */
export async function buildSite(order: BuildOrder): Promise<BuildRecord> {
  const { root, host, db, snapshot, asOf, jurisdiction } = order;
  const hasExamples = await holdsSample(db);
  const sources = sourceDigest(root, hasExamples);
  const made = writeSnapshot({ db, asOf, jurisdiction, folder: snapshot, code: sources });
  const { read, ...result } = await (host === 'node'
    ? buildForNode({ ...order, hasExamples }, made, sources)
    : buildForCloudflare({ ...order, hasExamples }, made));
  const client = join(buildFolder(root, host), 'client');
  copyFileSync(join(snapshot, 'summary.json'), join(client, SUMMARY_PATH));
  const record: BuildRecord = { ...result, asOf, sources };
  writeFileSync(buildRecordPath(root, host), JSON.stringify(record));
  return record;
}
