import { foldText } from './fold.ts';
import { latestOrder } from './latest-order.ts';
import { literalTokens } from './meilisearch-document.ts';
import type { SearchFilters } from './search-engine.ts';

/** A value as a filter holds it. @example quote("a'b") // "'a\\'b'" */
export function quote(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** What narrows a search, as filters that must all hold; none if nothing does. */
export function facetFilters(query: SearchFilters): string[] {
  const { region, status, field, fact = null, industry = null, since = null } = query;
  return [
    ...(region === null ? [] : [`region = ${quote(region)}`]),
    ...(status === null ? [] : [`status = ${quote(status)}`]),
    ...(field === null ? [] : [`fields = ${quote(field)}`]),
    ...(fact === null ? [] : [`facts = ${quote(fact)}`]),
    ...(industry === null ? [] : [`industry = ${quote(foldText(industry))}`]),
    ...(since === null ? [] : [`latest <= ${latestOrder(since)}`]),
  ];
}

/**
 * Filters that every document meets whose name or former names hold these folded terms. Others may meet them, in whose names
 * the pairs of a term stand apart.
 */
export function termFilters(terms: readonly string[]): string[] {
  const tokens = terms.flatMap((term) => {
    const all = literalTokens(term);
    const pairs = all.filter((token) => Array.from(token).length === 2);
    return pairs.length > 0 ? pairs : all;
  });
  return [...new Set(tokens)].map((token) => `tokens = ${quote(token)}`);
}
