import type { CalendarDate } from '#domain/date.ts';
import type { Uscc } from '#domain/identifiers/uscc.ts';
import type { SearchFacets } from '#domain/wire/search-facets.ts';
import { describeMatch, FILTER_MATCH } from './describe-match.ts';
import { tallyFacets } from './facet-tally.ts';
import { type HitRank, LISTED, rankHit, toldSimilar } from './hit-rank.ts';
import { findByAddressOn } from './meilisearch-address.ts';
import { askServer, readBody } from './meilisearch-answer.ts';
import type { IndexedOrder } from './meilisearch-document.ts';
import { dependOnServer, MeilisearchFault } from './meilisearch-fault.ts';
import { facetFilters, quote } from './meilisearch-filter.ts';
import { lookUp, ORDER, orderOf } from './meilisearch-lookups.ts';
import { type MeilisearchServer, serverOf } from './meilisearch-servers.ts';
import { findNamesakesOn, findSimilarOn } from './meilisearch-similar.ts';
import { walkServers } from './meilisearch-walk.ts';
import { openWrites } from './meilisearch-writes.ts';
import { namesakeCore } from './namesake-core.ts';
import { pageOf } from './page-of.ts';
import { type QueryText, readQueryText } from './query-text.ts';
import { comparePlaces, readCursor, type SearchPlace, writeCursor } from './search-cursor.ts';
import type { SearchDocument } from './search-document.ts';
import type { EngineAnswer, EngineHit, EngineQuery, SearchEngine } from './search-engine.ts';
import { type PlainSort, plainSort, sortRank } from './sort-rank.ts';
import { wantsLikeness } from './wants-likeness.ts';

/** Hits counted and paged exactly; of more, `total` is this bound and the best of those looked at are shown. */
const TOTAL_BOUND = 1000;

type RankedHit = SearchPlace & { server: MeilisearchServer };

/** A hit that holds the text or meets the filters, with what it is counted by. */
type HeldHit = RankedHit & { rank: HitRank; order: IndexedOrder };

type LikeHit = RankedHit & { rank: HitRank };

type Ranking = { held: HeldHit[]; isBound: boolean; similar: readonly LikeHit[] };

const NOTHING: Ranking = { held: [], isBound: false, similar: [] };

function merge<Hit extends RankedHit>(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const known = best.get(hit.uscc);
    if (known === undefined || comparePlaces(hit, known) < 0) best.set(hit.uscc, hit);
  }
  return [...best.values()].sort(comparePlaces);
}

function inOrder({ held, similar }: Ranking, sort: PlainSort | null): RankedHit[] {
  const first = held.slice(0, TOTAL_BOUND);
  if (sort === null) return [...first, ...similar];
  const keyed = first.map(({ uscc, server, order: { latest, sound } }) => ({
    uscc,
    server,
    rank: sortRank(sort, { latestOrder: latest, sound }),
  }));
  return [...keyed.sort(comparePlaces), ...similar];
}

function countFacets({ held, isBound }: Ranking, without: ReadonlySet<string>, asOf: CalendarDate): SearchFacets {
  const current = held.filter(
    ({ uscc, order: { nextChangeOn } }) => (nextChangeOn === '' || nextChangeOn > asOf) && !without.has(uscc),
  );
  return tallyFacets(
    current.map(({ order }) => order.facets),
    isBound || current.length < held.length,
  );
}

/** What the engine is opened with. `index` see {@link indexName}; `places` as for every engine. */
export type MeilisearchOptions = { servers: readonly MeilisearchServer[]; index: string; places: readonly string[] };

function openReads({ servers, index, places }: MeilisearchOptions) {
  // Those that may hold what the filters leave: of one region, a single server.
  const asked = ({ region }: EngineQuery): readonly MeilisearchServer[] =>
    region === null ? servers : servers.slice(serverOf(region, servers.length), serverOf(region, servers.length) + 1);

  async function onEach<T>(query: EngineQuery, step: (server: MeilisearchServer) => Promise<T>): Promise<T[]> {
    return Promise.all(asked(query).map((server) => dependOnServer(server.host, () => step(server))));
  }

  async function rankByText(text: QueryText, query: EngineQuery, asOf: CalendarDate): Promise<Ranking> {
    const found = await onEach(query, async (server) => {
      const { candidates, isBound } = await lookUp(server, index, text, query, asOf, TOTAL_BOUND);
      const hits = candidates.map(({ id, candidate, order }) => ({
        uscc: id,
        server,
        rank: rankHit(text, candidate),
        order,
      }));
      return { hits, isBound };
    });
    const held = merge(found.flatMap(({ hits }) => hits));
    const isBound = held.length > TOTAL_BOUND || found.some((one) => one.isBound);
    if (isBound) return { held, isBound, similar: [] };
    const known = new Set(held.map(({ uscc }) => uscc));
    if (!wantsLikeness(text, held)) {
      const core = namesakeCore(text, held, places);
      if (core === null) return { held, isBound, similar: [] };
      const namesakes = await onEach(query, async (server) => {
        const found = await findNamesakesOn(server, index, text.whole, core, query, known);
        return found.map((place) => ({ ...place, server }));
      });
      return { held, isBound, similar: toldSimilar(merge(namesakes.flat())) };
    }
    const like = await onEach(query, async (server) => {
      const found = await Promise.all([
        findSimilarOn(server, index, text.whole, query, known, places),
        findByAddressOn(server, index, text, query, known, places),
      ]);
      return found.flat().map((place) => ({ ...place, server }));
    });
    return { held, isBound, similar: toldSimilar(merge(like.flat())) };
  }

  async function listByFilters(query: EngineQuery): Promise<Ranking> {
    const filter = facetFilters(query);
    if (filter.length === 0) return NOTHING;
    const found = await onEach(query, async (server) => {
      const lookup = { filter, limit: TOTAL_BOUND + 1, attributes: ['id', ...ORDER], sort: ['id:asc'] };
      const [listed] = await askServer(server, index, [lookup]);
      return (listed?.rows ?? []).map((row) => ({
        uscc: String(row.id),
        server,
        rank: LISTED,
        order: orderOf(server, row),
      }));
    });
    const held = merge(found.flat());
    return { held: held.slice(0, TOTAL_BOUND), isBound: held.length > TOTAL_BOUND, similar: [] };
  }

  async function readBodies(page: readonly RankedHit[]): Promise<ReadonlyMap<string, SearchDocument>> {
    const bodies = await Promise.all(
      [...Map.groupBy(page, ({ server }) => server)].map(([server, hits]) =>
        dependOnServer(server.host, async () => {
          const filter = [`id IN [${hits.map(({ uscc }) => quote(uscc)).join(', ')}]`];
          const [found] = await askServer(server, index, [{ filter, limit: hits.length, attributes: ['id', 'body'] }]);
          return (found?.rows ?? []).map((row) => {
            const body = readBody(row);
            if (body === null) throw new MeilisearchFault(server.host, 'answered a document that is not one of ours.');
            return body;
          });
        }),
      ),
    );
    return new Map(bodies.flat().map((body) => [body.uscc, body]));
  }

  return async (query: EngineQuery, asOf: CalendarDate): Promise<EngineAnswer> => {
    const after = query.cursor === null ? null : readCursor(query.cursor, query);
    const isListing = query.text.trim() === '';
    const text = readQueryText(query.text);
    const sort = plainSort(query.sort);
    const ranking = await (isListing ? listByFilters(query) : text === null ? NOTHING : rankByText(text, query, asOf));
    const { held, isBound, similar } = ranking;
    const { rows, next } =
      sort !== null && isBound
        ? await walkServers((step) => onEach(query, step), index, sort, text, query, asOf, after)
        : pageOf(inOrder(ranking, sort), after, query.limit);
    const bodies = await readBodies(rows);
    return {
      hits: rows.flatMap(({ uscc }): EngineHit[] => {
        const document = bodies.get(uscc);
        if (document === undefined) return [];
        const matched = text === null ? FILTER_MATCH : describeMatch(text, document, places, asOf);
        return matched === null ? [] : [{ document, matched }];
      }),
      total: Math.min(TOTAL_BOUND, held.length),
      totalIsBound: isBound,
      similar: similar.length,
      next: next === null ? null : writeCursor(next, query),
      ...(query.count === undefined ? {} : { facets: countFacets(ranking, query.count.without, asOf) }),
    };
  };
}

/**
 * The engine on Meilisearch servers, each with the enterprises of some regions: the same answers as the embedded engine. A server
 * that is gone, slow or answers rubbish fails the whole search, so that nothing is ever called "none" that was not looked for.
 * @throws MeilisearchFault; InvalidCursor from `search`
 * @example const engine = meilisearchEngine({ servers: openServers(settings), index, places })
 */
export function meilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const writes = openWrites(options);
  return {
    name: `meilisearch-${options.index.split('-').slice(-1).join('')}`,
    search: openReads(options),
    put: (documents) => writes.put(documents),
    remove: (usccs: readonly Uscc[]) => writes.remove(usccs),
  };
}
