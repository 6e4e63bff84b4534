import type { KeyField } from '#domain/codes/key-field.ts';
import type { RegistrationStatus } from '#domain/codes/registration-status.ts';
import type { FactCounts } from '#domain/profile.ts';
import { MOST_INDUSTRIES, type SearchFacets } from '#domain/wire/search-facets.ts';
import { factKindsOf } from './fact-kinds.ts';
import type { SearchDocument } from './search-document.ts';

type Packed = [
  region: string | null,
  status: RegistrationStatus | null,
  fields: readonly KeyField[],
  facts: readonly (keyof FactCounts)[],
  industry: string | null,
];

/**
 * The values by which a document is counted, as one text that engines store beside it; few texts are all there are.
 * @example packFacets(document) // '["421202","ACTIVE",["food"],["licence"],"食品制造业"]'
 */
export function packFacets({ item }: Pick<SearchDocument, 'item'>): string {
  const { region, status, keyFields, facts, industry } = item;
  return JSON.stringify([region?.code ?? null, status, keyFields, factKindsOf(facts), industry] satisfies Packed);
}

type Counts<Value> = Map<Value, number>;

function add<Value>(counts: Counts<Value>, values: readonly (Value | null)[], by: number): void {
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + by);
}

function most<Value extends string>(counts: Counts<Value>): { value: Value; count: number }[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/**
 * Counts how many of these documents bear each value. The same for every engine.
 * @param packed one text of {@link packFacets} for each document
 * @param isBound whether there are more than these
 * @example tallyFacets(documents.map(packFacets), false).field // [{ value: 'food', count: 12 }]
 */
export function tallyFacets(packed: Iterable<string>, isBound: boolean): SearchFacets {
  const alike: Counts<string> = new Map();
  for (const one of packed) add(alike, [one], 1);
  const region: Counts<string> = new Map();
  const status: Counts<RegistrationStatus> = new Map();
  const field: Counts<KeyField> = new Map();
  const fact: Counts<keyof FactCounts> = new Map();
  const industry: Counts<string> = new Map();
  for (const [text, count] of alike) {
    const [inRegion, ofStatus, fields, facts, ofIndustry] = JSON.parse(text) as Packed;
    add(region, [inRegion], count);
    add(status, [ofStatus], count);
    add(field, fields, count);
    add(fact, facts, count);
    add(industry, [ofIndustry], count);
  }
  return {
    region: most(region),
    status: most(status),
    field: most(field),
    fact: most(fact),
    industry: most(industry).slice(0, MOST_INDUSTRIES),
    isBound,
  };
}
