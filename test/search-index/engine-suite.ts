import { describe } from 'vitest';
import { describeChanges } from './engine-changes.ts';
import { describeFacets } from './engine-facets.ts';
import { describeFilters } from './engine-filters.ts';
import { describeIdentifiers } from './engine-identifiers.ts';
import { describeNames } from './engine-names.ts';
import { describePages } from './engine-pages.ts';
import { describeProperties } from './engine-properties.ts';
import { describeSimilar } from './engine-similar.ts';
import { describeSorts } from './engine-sorts.ts';
import type { OpenEngine } from './fresh-engine.ts';

/** What every engine must do. `open` makes an empty index; `runs` is how many random corpora and texts it is tried with. */
export function describeEngine(name: string, open: OpenEngine, runs = { corpora: 40, texts: 300 }): void {
  describe(name, () => {
    describeNames(open);
    describeIdentifiers(open);
    describeFilters(open);
    describeFacets(open, runs.corpora);
    describeChanges(open);
    describePages(open);
    describeSorts(open);
    describeSimilar(open);
    describeProperties(open, runs);
  });
}
