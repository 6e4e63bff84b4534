/** A property by which a search can be narrowed. */
export type Facet = 'region' | 'status' | 'field';

// Private-use characters cannot be part of a folded name, so a facet is never found by text.
const MARKS: Readonly<Record<Facet, string>> = { region: '\uE000', status: '\uE001', field: '\uE002' };

/**
 * The FTS5 token of a facet's value. Filters stand in the same index as names, so that a rare region beside a common word
 * costs an intersection of two lists and not a scan. Codes differ in letters and digits, never in punctuation alone.
 * @example facetToken('region', '421200-GX') // '\uE000421200GX'
 */
export function facetToken(facet: Facet, value: string): string {
  return MARKS[facet] + value.replace(/[^0-9A-Za-z]/g, '');
}
