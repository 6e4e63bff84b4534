import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SnapshotPage } from '#domain/wire/snapshot-index.ts';

/** Which pages of profiles a build holds: the revision of each, by code. */
export type MadePages = ReadonlyMap<string, string>;

const pathOf = (folder: string): string => join(folder, 'pages.json');

/**
 * The pages a build says it holds; none if it says nothing.
 * @example readMadePages('dist/node').get('91421200MA0XN00A4C') // 'c0ffee…'
 */
export function readMadePages(folder: string): MadePages {
  const path = pathOf(folder);
  return new Map(existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as [string, string][]) : []);
}

/** Says nothing any more: what is there is being changed. */
export function forgetMadePages(folder: string): void {
  rmSync(pathOf(folder), { force: true });
}

/** Says which pages a build holds, once they are all there. */
export function writeMadePages(folder: string, pages: readonly SnapshotPage[]): void {
  writeFileSync(pathOf(folder), JSON.stringify(pages.map(({ uscc, revision }) => [uscc, revision])));
}
