import { addressPhrase } from './address-grams.ts';
import { readAddressQuery } from './address-query.ts';
import type { SimilarHit } from './embedded-similar.ts';
import { facetExpression } from './facet-token.ts';
import { rankAddress } from './hit-rank.ts';
import { gramPhrase } from './name-grams.ts';
import type { QueryText } from './query-text.ts';
import type { SearchFilters } from './search-engine.ts';
import type { SqlDatabase } from './sql-database.ts';

const MOST = 50;

/**
 * Documents whose address, with their names, holds every term of a text that may be part of an address.
 * @param known row numbers of documents whose names hold it
 * @param places see analyseName
 * @example await findByAddress(db, readQueryText('金鱼路12号'), query, new Set(), places)
 */
export async function findByAddress(
  db: SqlDatabase,
  text: QueryText,
  filters: SearchFilters,
  known: ReadonlySet<number>,
  places: readonly string[],
): Promise<SimilarHit[]> {
  const terms = readAddressQuery(text, places);
  if (terms === null) return [];
  const parts = terms.flatMap((term) => {
    const phrase = addressPhrase(term);
    const there = phrase === null ? [] : [`address : ${phrase}`];
    // What is one of several terms may stand in the name.
    return [(terms.length === 1 ? there : [...there, `{name former} : ${gramPhrase(term)}`]).join(' OR ')];
  });
  if (parts.includes('')) return [];
  const facet = facetExpression(filters);
  const held = parts.map((part) => `(${part})`).join(' AND ');
  const { results } = await db
    .prepare(
      `SELECT d.id, d.uscc, length(d.folded_name) AS length FROM search_gram g JOIN search_document d ON d.id = g.rowid
       WHERE search_gram MATCH ?1 ORDER BY g.rowid LIMIT ?2`,
    )
    .bind(facet === null ? held : `${held} AND ${facet}`, MOST + known.size)
    .all<{ id: number; uscc: string; length: number }>();
  return results
    .filter(({ id }) => !known.has(id))
    .map(({ id, uscc, length }) => ({ id, uscc, rank: rankAddress(length) }));
}
