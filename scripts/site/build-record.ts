import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A host for which the site is built. */
export type BuildHost = 'node' | 'cloudflare';

/**
 * What a build says of itself, in `client/build.json`: from which database, up to which point of its outbox and for which legal
 * day its pages were made (the worker asks for these), from which sources, and how many profiles.
 */
export type BuildRecord = {
  databaseId: string;
  seq: number;
  collected: string[];
  asOf: string;
  sources: string;
  profiles: number;
};

/**
 * The folder of a host's build: in `dist`, or in the folder that `JIANXIN_DIST` names, so that a build can be made beside one that is served.
 * @example buildFolder('/srv/jianxin', 'node') // '/srv/jianxin/dist/node'
 */
export function buildFolder(root: string, host: BuildHost): string {
  return join(resolve(root, process.env.JIANXIN_DIST ?? 'dist'), host);
}

/** Where a build keeps its record. */
export function buildRecordPath(root: string, host: BuildHost): string {
  return join(buildFolder(root, host), 'client', 'build.json');
}

/** The record of the build that is there, or null if there is none or it was cut short. */
export function readBuildRecord(root: string, host: BuildHost): BuildRecord | null {
  const path = buildRecordPath(root, host);
  const isWhole = existsSync(path) && existsSync(join(buildFolder(root, host), 'server', 'entry.mjs'));
  return isWhole ? (JSON.parse(readFileSync(path, 'utf8')) as BuildRecord) : null;
}
