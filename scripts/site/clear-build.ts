import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const CLIENT = 'client';
const PROFILES = 'enterprise';

function clear(folder: string, stays: (name: string) => boolean): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!stays(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Removes from a build the pages (and their compressed forms) of all profiles but these: what is no longer public does not outlive this call.
 * @example clearPages('dist/node', new Set(['91421200MA0XN00A4C']))
 */
export function clearPages(folder: string, usccs: ReadonlySet<string>): void {
  clear(join(folder, CLIENT, PROFILES), (name) => usccs.has(name.split('.')[0] ?? ''));
}

/**
 * Empties the folder of a build before the next one, but for the pages of these profiles, which the next one has too.
 * @param usccs profiles of the next build; none if the pages that are there are not to be relied on
 * @example clearBuild('dist/node', new Set(['91421200MA0XN00A4C']))
 */
export function clearBuild(folder: string, usccs: ReadonlySet<string>): void {
  clear(folder, (name) => name === CLIENT);
  clear(join(folder, CLIENT), (name) => name === PROFILES);
  clearPages(folder, usccs);
}
