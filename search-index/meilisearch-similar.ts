import { storedName } from './compared-name.ts';
import { type HitRank, rankSimilar } from './hit-rank.ts';
import { askServer, type Lookup, readNames } from './meilisearch-answer.ts';
import type { IndexedNames } from './meilisearch-document.ts';
import { MeilisearchFault } from './meilisearch-fault.ts';
import { facetFilters, quote } from './meilisearch-filter.ts';
import type { MeilisearchServer } from './meilisearch-servers.ts';
import { START_LETTERS } from './name-tokens.ts';
import type { SearchPlace } from './search-cursor.ts';
import type { SearchFilters } from './search-engine.ts';
import { readSimilarQuery, type SimilarQuery } from './similar-query.ts';
import { compareName } from './similarity.ts';

// As for the embedded engine: documents that the rare tokens may bring in all, and how many of them are compared.
const BROUGHT = 3000;
const COMPARED = 250;

// Tokens that every second name bears are not worth asking about.
const MOST_TOKENS = 120;

const ATTRIBUTES = ['id', 'name', 'core', 'former', 'roles', 'formerRoles'];

type Weighed = { token: string; documents: number };

function costOf({ characters }: SimilarQuery, { name, roles, former, formerRoles }: IndexedNames): number | null {
  const names = [storedName(name, roles), ...former.map((one, at) => storedName(one, formerRoles[at] ?? ''))];
  const costs = names.map((one) => compareName(characters, one)?.cost ?? null).filter((cost) => cost !== null);
  return costs.length === 0 ? null : Math.min(...costs);
}

function rarest(weighed: readonly Weighed[]): Weighed[] {
  const ordered = weighed.filter(({ documents }) => documents > 0).sort((a, b) => a.documents - b.documents);
  let brought = 0;
  const chosen = ordered.filter(({ documents }) => {
    brought += documents;
    return brought <= BROUGHT;
  });
  // The rarest alone may be common: then it is the best there is.
  return chosen.length === 0 ? ordered.slice(0, 1) : chosen;
}

/**
 * Enterprises of one server whose names are like a folded query without holding it, in no order. Three requests, none of which
 * grows with the commonest word: how common each token is, who bears the rare ones, and the names of those that bear most.
 * @param known codes that need not be told again
 */
export async function findSimilarOn(
  server: MeilisearchServer,
  index: string,
  folded: string,
  filters: SearchFilters,
  known: ReadonlySet<string>,
): Promise<(SearchPlace & { rank: HitRank })[]> {
  const query = readSimilarQuery(folded);
  if (query === null) return [];
  const facets = facetFilters(filters);
  const lookup = (filter: string, limit: number, attributes: readonly string[]): Lookup => ({
    filter: [...facets, filter],
    limit,
    attributes,
  });
  const tokens = query.tokens.slice(0, MOST_TOKENS);
  const bears = (token: string): string => `tokens = ${quote(token)}`;
  const [all, ...counted] = await askServer(server, index, [
    { filter: facets, limit: 0, attributes: ['id'] },
    ...tokens.map((token) => lookup(bears(token), 0, ['id'])),
  ]);
  const chosen = rarest(tokens.map((token, at) => ({ token, documents: counted[at]?.total ?? 0 })));
  const start = query.letters === null ? null : query.letters.slice(0, START_LETTERS);
  const begun =
    start === null
      ? []
      : ['sound', 'initials'].map((field) => lookup(`${field} STARTS WITH ${quote(start)}`, COMPARED, ATTRIBUTES));
  if (chosen.length === 0 && begun.length === 0) return [];
  const brought = await askServer(server, index, [
    ...begun,
    ...chosen.map(({ token }) => lookup(bears(token), BROUGHT, ['id'])),
  ]);
  const weights = new Map<string, number>();
  for (const [at, { documents }] of chosen.entries()) {
    for (const { id } of brought[begun.length + at]?.rows ?? []) {
      const weight = Math.log1p((all?.total ?? 0) / documents);
      weights.set(String(id), (weights.get(String(id)) ?? 0) + weight);
    }
  }
  const best = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, COMPARED);
  const ids = `id IN [${best.map(([id]) => quote(id)).join(', ')}]`;
  const [named] = best.length === 0 ? [] : await askServer(server, index, [lookup(ids, COMPARED, ATTRIBUTES)]);
  const rows = [...brought.slice(0, begun.length), ...(named === undefined ? [] : [named])].flatMap((one) => one.rows);
  const places = new Map<string, SearchPlace & { rank: HitRank }>();
  for (const row of rows) {
    const names = readNames(row);
    if (names === null) throw new MeilisearchFault(server.host, 'answered a row that is not one of ours.');
    const cost = known.has(names.id) ? null : costOf(query, names);
    if (cost !== null)
      places.set(names.id, { uscc: names.id, rank: rankSimilar(Math.round(cost * 1000), names.name.length) });
  }
  return [...places.values()];
}
