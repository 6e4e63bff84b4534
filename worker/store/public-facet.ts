/** What one entry can be filtered by. */
export type EntryFilters = { region: string | null; fields: readonly string[]; details: readonly string[] };

/** What somebody filters a list by; null: not at all. */
export type ListFilters = { region: string | null; field: string | null; detail: string | null };

const ANY = '*';

/**
 * The facet that answers to a filter of a list. Parts are codes and never hold a bar.
 * @example facetOf('penalties', { region: '421281', field: null, detail: 'FINE' }) // 'penalties|421281|*|FINE'
 */
export function facetOf(list: string, { region, field, detail }: ListFilters): string {
  return [list, region ?? ANY, field ?? ANY, detail ?? ANY].join('|');
}

/**
 * Every facet an entry answers to: each combination of its region, its fields and its details with "any".
 * @example facetsOf('serious', { region: '421281', fields: [], details: [] }) // ['serious|*|*|*', 'serious|421281|*|*']
 */
export function facetsOf(list: string, { region, fields, details }: EntryFilters): string[] {
  const regions = region === null ? [null] : [null, region];
  return regions.flatMap((oneRegion) =>
    [null, ...new Set(fields)].flatMap((field) =>
      [null, ...new Set(details)].map((detail) => facetOf(list, { region: oneRegion, field, detail })),
    ),
  );
}

/**
 * The facet under which records that rest on a provision are counted.
 * @example basisFacet('order-45-art-2', 'penalty') // 'basis|order-45-art-2|penalty'
 */
export function basisFacet(provision: string, kind: string): string {
  return `basis|${provision}|${kind}`;
}
