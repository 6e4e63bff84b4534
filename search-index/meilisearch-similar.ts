import { readAskedPlace } from './asked-place.ts';
import { storedName } from './compared-name.ts';
import { type HitRank, rankSimilar } from './hit-rank.ts';
import { askServer, type Lookup, readNames } from './meilisearch-answer.ts';
import type { IndexedNames } from './meilisearch-document.ts';
import { MeilisearchFault } from './meilisearch-fault.ts';
import { facetFilters, quote } from './meilisearch-filter.ts';
import type { MeilisearchServer } from './meilisearch-servers.ts';
import { maySpread } from './name-spread.ts';
import { START_LETTERS } from './name-tokens.ts';
import type { SearchPlace } from './search-cursor.ts';
import type { SearchFilters } from './search-engine.ts';
import { readSimilarQuery } from './similar-query.ts';
import { type ComparedQuery, compareAsked, mostCost } from './similarity.ts';

// As for the embedded engine: documents that the rare tokens may bring in all. Each is compared: a server takes longer to hand a row over
// than comparing it does, so that every row is asked for once, with what it is compared by.
const BROUGHT = 1200;

// Of what begins with the letters typed.
const BEGUN = 100;

// Of what bears every character of a short name.
const SPREAD = 400;

// Tokens that every second name bears are not worth asking about.
const MOST_TOKENS = 120;

const ATTRIBUTES = ['id', 'name', 'core', 'former', 'roles', 'formerRoles', 'place'];

type Weighed = { token: string; documents: number };

function costOf(
  query: ComparedQuery,
  { name, roles, former, formerRoles, place }: IndexedNames,
  most = mostCost(query.characters),
): number | null {
  const costs = [{ name, roles }, ...former.map((one, at) => ({ name: one, roles: formerRoles[at] ?? '' }))]
    .map((one) => compareAsked(query, one.name, () => storedName(one.name, one.roles), place, most)?.cost ?? null)
    .filter((cost) => cost !== null);
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

type RankedPlace = SearchPlace & { rank: HitRank };

function rankRows(
  server: MeilisearchServer,
  rows: readonly Record<string, unknown>[],
  query: ComparedQuery,
  known: ReadonlySet<string>,
  most?: number,
): RankedPlace[] {
  const places = new Map<string, RankedPlace>();
  for (const row of rows) {
    const names = readNames(row);
    if (names === null) throw new MeilisearchFault(server.host, 'answered a row that is not one of ours.');
    const cost = known.has(names.id) ? null : costOf(query, names, most);
    if (cost !== null)
      places.set(names.id, { uscc: names.id, rank: rankSimilar(Math.round(cost * 1000), names.name.length) });
  }
  return [...places.values()];
}

// As for the embedded engine.
const NAMESAKE = 0.4;
const NAMESAKES = 60;

/** Enterprises of one server of a 字号 and trade whose names are a folded query but for a place within them. */
export async function findNamesakesOn(
  server: MeilisearchServer,
  index: string,
  folded: string,
  core: string,
  filters: SearchFilters,
  known: ReadonlySet<string>,
): Promise<RankedPlace[]> {
  const filter = [...facetFilters(filters), `core = ${quote(core)}`];
  const [found] = await askServer(server, index, [{ filter, limit: NAMESAKES, attributes: ATTRIBUTES }]);
  return rankRows(server, found?.rows ?? [], { characters: Array.from(folded), place: null }, known, NAMESAKE);
}

/**
 * Enterprises of one server whose names are like a folded query without holding it, in no order. Two requests, neither of which
 * grows with the commonest word: how common each token is, and the names of those that bear the rare ones.
 * @param known codes that need not be told again
 * @param opening the places with which names open, see analyseName
 */
export async function findSimilarOn(
  server: MeilisearchServer,
  index: string,
  folded: string,
  filters: SearchFilters,
  known: ReadonlySet<string>,
  opening: readonly string[],
): Promise<RankedPlace[]> {
  const query = readSimilarQuery(folded);
  if (query === null) return [];
  const compared = { characters: query.characters, place: readAskedPlace(folded, opening) };
  const facets = facetFilters(filters);
  const lookup = (filter: string, limit: number, attributes: readonly string[]): Lookup => ({
    filter: [...facets, filter],
    limit,
    attributes,
  });
  const tokens = query.tokens.slice(0, MOST_TOKENS);
  const bears = (token: string): string => `tokens = ${quote(token)}`;
  const counted = await askServer(
    server,
    index,
    tokens.map((token) => lookup(bears(token), 0, ['id'])),
  );
  const chosen = rarest(tokens.map((token, at) => ({ token, documents: counted[at]?.total ?? 0 })));
  const start = query.letters === null ? null : query.letters.slice(0, START_LETTERS);
  const begun =
    start === null
      ? []
      : ['sound', 'initials'].map((field) => lookup(`${field} STARTS WITH ${quote(start)}`, BEGUN, ATTRIBUTES));
  const spread = maySpread(query.characters)
    ? [{ ...lookup('', SPREAD, ATTRIBUTES), filter: [...facets, ...query.characters.map(bears)] }]
    : [];
  if (chosen.length + begun.length + spread.length === 0) return [];
  const values = chosen.map(({ token }) => quote(token)).join(', ');
  const found = await askServer(server, index, [
    ...begun,
    ...spread,
    ...(chosen.length === 0 ? [] : [lookup(`tokens IN [${values}]`, BROUGHT, ATTRIBUTES)]),
  ]);
  const rows = found.flatMap((one) => one.rows);
  return rankRows(server, rows, compared, known);
}
