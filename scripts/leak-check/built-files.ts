import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The addresses of the files of a build (their packed copies aside), whether any page leads to them or not.
 * @example builtFiles('dist/node') // ['/about.html', '/build.json', …]
 */
export function builtFiles(build: string): readonly string[] {
  const client = join(build, 'client');
  return readdirSync(client, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => `/${relative(client, join(entry.parentPath, entry.name))}`)
    .sort();
}
