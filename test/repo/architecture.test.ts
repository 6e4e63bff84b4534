import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** The import arrow: each folder and what it may import besides itself. `test` may import anything; nothing imports `scripts` but `test`. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  'search-index': ['domain'],
  worker: ['domain', 'search-index'],
  site: ['domain'],
  scripts: ['domain', 'search-index', 'worker', 'site'],
  test: ['domain', 'search-index', 'worker', 'site', 'scripts'],
};

/** Tables of data: exempt from the limit of 300 lines. */
const DATA_TABLES: readonly string[] = ['domain/holidays.ts', 'search-index/tables/readings.ts'];

const FORBIDDEN_NAMES = /(^|\/)(utils?|helpers?|common|shared|types|constants)(\.ts|\/)/;

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|astro)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The top folder an import reaches, or null for a package. */
function folderOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1).split('/')[0] ?? null;
  if (!specifier.startsWith('.')) return null;
  return relative(ROOT, join(ROOT, file, '..', specifier)).split('/')[0] ?? null;
}

describe('the house holds its promises', () => {
  for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
    it(`${folder} imports only itself${allowed.length > 0 ? `, ${allowed.join(', ')}` : ''}`, () => {
      const wrong = filesUnder(folder).flatMap((file) =>
        importsOf(file)
          .map((specifier) => ({ file, specifier, target: folderOf(file, specifier) }))
          .filter(
            ({ target }) => target !== null && target !== folder && target in MAY_IMPORT && !allowed.includes(target),
          ),
      );
      expect(wrong).toEqual([]);
    });
  }

  it('domain imports no package but zod, and no clock, network or host', () => {
    const wrong = filesUnder('domain').flatMap((file) =>
      importsOf(file).filter(
        (specifier) => !specifier.startsWith('.') && !specifier.startsWith('#') && specifier !== 'zod',
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('identifiers import nothing but their siblings, so that a browser can use them', () => {
    const wrong = filesUnder('domain/identifiers').flatMap((file) =>
      importsOf(file).filter((specifier) => !specifier.startsWith('./')),
    );
    expect(wrong).toEqual([]);
  });

  it('only publish() makes a PublicProfile', () => {
    const makers = Object.keys(MAY_IMPORT)
      .filter((folder) => folder !== 'test')
      .flatMap(filesUnder)
      .filter((file) => /\bas (unknown as )?PublicProfile\b/.test(readFileSync(join(ROOT, file), 'utf8')));
    // The snapshot is publish()'s own output read back from disk; the examples are fictional and stand on the page of components only.
    expect(
      makers.filter((file) => file !== 'site/data/snapshot.ts' && file !== 'site/text/example-profiles.ts'),
    ).toEqual(['domain/publish.ts']);
  });

  it('no file is over 300 lines but data tables', () => {
    const long = Object.keys(MAY_IMPORT)
      .flatMap(filesUnder)
      .filter((file) => !DATA_TABLES.includes(file))
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 301);
    expect(long).toEqual([]);
  });

  it('no drawer names: utils, helpers, common, shared, types, constants', () => {
    expect(
      Object.keys(MAY_IMPORT)
        .flatMap(filesUnder)
        .filter((file) => FORBIDDEN_NAMES.test(file)),
    ).toEqual([]);
  });

  it('no test is skipped, focused or left to do', () => {
    const left = filesUnder('test').filter((file) =>
      /\b(it|test|describe)\.(skip|only|todo)\b/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(left.filter((file) => file !== 'test/repo/architecture.test.ts')).toEqual([]);
  });

  it('Chinese for readers stands in site/text, never in pages or components', () => {
    const wrong = filesUnder('site')
      .filter((file) => !file.startsWith('site/text/'))
      .filter((file) => {
        const code = readFileSync(join(ROOT, file), 'utf8')
          .replaceAll(/\/\*[\s\S]*?\*\//g, '')
          .replaceAll(/<!--[\s\S]*?-->/g, '')
          .replaceAll(/\/\/.*$/gm, '');
        return /\p{Script=Han}/u.test(code);
      });
    expect(wrong).toEqual([]);
  });
});
