import { describe } from 'vitest';
import { describeChanges } from './engine-changes.ts';
import { describeFilters } from './engine-filters.ts';
import { describeIdentifiers } from './engine-identifiers.ts';
import { describeNames } from './engine-names.ts';
import { describePages } from './engine-pages.ts';
import { describeProperties } from './engine-properties.ts';
import { describeSimilar } from './engine-similar.ts';
import type { OpenEngine } from './fresh-engine.ts';

/** What every engine must do. `open` makes an empty index; `runs` is how many random corpora and texts it is tried with. */
export function describeEngine(name: string, open: OpenEngine, runs = { corpora: 40, texts: 300 }): void {
  describe(name, () => {
    describeNames(open);
    describeIdentifiers(open);
    describeFilters(open);
    describeChanges(open);
    describePages(open);
    describeSimilar(open);
    describeProperties(open, runs);
  });
}
