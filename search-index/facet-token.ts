/** The properties by which a search can be narrowed, each by one value or not at all (null). */
export type Facets = { region: string | null; status: string | null; field: string | null };

// Private-use characters cannot be part of a folded name, so a facet is never found by text.
const MARK = '\uE000';
const BETWEEN = '\uE001';

/**
 * The FTS5 token of a combination of facets. Filters stand in the same index as names, one token for each combination, so
 * that a rare filter beside a common word costs one walk along two lists and not a scan. Codes differ in letters and digits,
 * never in punctuation alone. Null if nothing is narrowed.
 * @example facetToken({ region: '421200-GX', status: null, field: 'food' }) // '\uE000421200GX\uE001\uE001food'
 */
export function facetToken({ region, status, field }: Facets): string | null {
  if (region === null && status === null && field === null) return null;
  return MARK + [region, status, field].map((value) => (value ?? '').replace(/[^0-9A-Za-z]/g, '')).join(BETWEEN);
}

/**
 * The tokens of every combination by which a document with these properties is to be found.
 * @example facetTokens({ region: '421202', status: null, fields: [] }) // ['\uE000421202\uE001\uE001']
 */
export function facetTokens(of: Pick<Facets, 'region' | 'status'> & { fields: readonly string[] }): string[] {
  const tokens = new Set<string>();
  for (const region of [null, of.region]) {
    for (const status of [null, of.status]) {
      for (const field of [null, ...of.fields]) {
        const token = facetToken({ region, status, field });
        if (token !== null) tokens.add(token);
      }
    }
  }
  return [...tokens];
}

const FACT_MARK = '\uE002';

/**
 * The FTS5 token of a kind of fact of which a document tells at least one. Kinds are asked for one at a time, beside the others.
 * @example factToken('spot-check') // '\uE002spotcheck'
 */
export function factToken(kind: string): string {
  return FACT_MARK + kind.replace(/[^0-9A-Za-z]/g, '');
}

/**
 * The FTS5 expression of what narrows a search; null if nothing does.
 * @example facetExpression({ region: null, status: null, field: 'food', fact: 'penalty' }) // 'facet : "…" AND facet : "…"'
 */
export function facetExpression(of: Facets & { fact?: string | null }): string | null {
  const tokens = [facetToken(of), of.fact === undefined || of.fact === null ? null : factToken(of.fact)].filter(
    (token) => token !== null,
  );
  return tokens.length === 0 ? null : tokens.map((token) => `facet : "${token}"`).join(' AND ');
}
