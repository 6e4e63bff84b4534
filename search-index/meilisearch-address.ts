import { isAtAddress, readAddressQuery } from './address-query.ts';
import { type HitRank, rankAddress } from './hit-rank.ts';
import { askServer, readNames } from './meilisearch-answer.ts';
import { literalTokens } from './meilisearch-document.ts';
import { MeilisearchFault } from './meilisearch-fault.ts';
import { facetFilters, quote } from './meilisearch-filter.ts';
import type { MeilisearchServer } from './meilisearch-servers.ts';
import type { QueryText } from './query-text.ts';
import type { SearchPlace } from './search-cursor.ts';
import type { SearchFilters } from './search-engine.ts';

// More than are told: some hold the pairs of a term without holding it.
const MOST = 100;

/**
 * Enterprises of one server whose address, with their names, holds every term of a text that may be part of an address; in no order.
 * @param known codes of those whose names hold it
 * @param places see analyseName
 */
export async function findByAddressOn(
  server: MeilisearchServer,
  index: string,
  text: QueryText,
  filters: SearchFilters,
  known: ReadonlySet<string>,
  places: readonly string[],
): Promise<(SearchPlace & { rank: HitRank })[]> {
  const terms = readAddressQuery(text, places);
  if (terms === null) return [];
  const pairs = terms.flatMap((term) => literalTokens(term).filter((token) => token.length > 1));
  const holding = pairs.map((pair) =>
    terms.length === 1
      ? `addressTokens = ${quote(pair)}`
      : [`addressTokens = ${quote(pair)}`, `tokens = ${quote(pair)}`],
  );
  const attributes = ['id', 'name', 'core', 'former', 'address'];
  const filter = [...facetFilters(filters), ...holding];
  const [found] = await askServer(server, index, [{ filter, limit: MOST + known.size, attributes }]);
  return (found?.rows ?? []).flatMap((row) => {
    const names = readNames(row);
    const { address } = row;
    if (names === null || typeof address !== 'string') {
      throw new MeilisearchFault(server.host, 'answered a row that is not one of ours.');
    }
    const isThere = !known.has(names.id) && isAtAddress(terms, [names.name, ...names.former], address);
    return isThere ? [{ uscc: names.id, rank: rankAddress(names.name.length) }] : [];
  });
}
