import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const SOURCES = [
  'site',
  'domain',
  'worker/store',
  'worker/node/site-adapter.ts',
  'worker/node/site-entry.ts',
  'scripts/site',
];
const FILES = ['astro.config.mjs', 'package-lock.json'];

/** What the operator states of itself for the footer (site/data/read-operator.ts) stands in every page. */
export const STATED = [
  'JIANXIN_ORIGIN',
  'JIANXIN_ORGANISER',
  'JIANXIN_UNDERTAKER',
  'JIANXIN_SITE_CODE',
  'JIANXIN_ICP',
  'JIANXIN_POLICE',
  'JIANXIN_TELEPHONE',
  'JIANXIN_ERROR_REPORT',
] as const;

function filesOf(root: string, source: string): string[] {
  const path = join(root, source);
  if (!existsSync(path)) return [];
  if (/\.[a-z]+$/.test(source)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * A digest of everything that decides what the site's pages look like: the sources of site and domain, what reads the record and makes the snapshot, the configuration,
 * the locked dependencies, and what the operator states of itself. The build keeps it, so that a start knows whether to build again; file times say nothing after a clone.
 * @param hasExamples whether the guides may lead to the sample
 * @example sourceDigest('/srv/jianxin', true) // 'c0ffee…'
 */
export function sourceDigest(root: string, hasExamples: boolean): string {
  const hash = createHash('sha256').update(`examples=${hasExamples}\n`);
  const paths = [...SOURCES, ...FILES].flatMap((source) => filesOf(root, source)).sort();
  for (const path of paths) hash.update(`${relative(root, path)}\n`).update(readFileSync(path));
  for (const name of STATED) if (process.env[name]) hash.update(`${name}=${process.env[name]}\n`);
  return hash.digest('hex').slice(0, 32);
}
