import type { CalendarDate } from '#domain/date.ts';
import type { Match } from '#domain/wire/search-answer.ts';
import type { SearchFacets } from '#domain/wire/search-facets.ts';
import { describeMatch, FILTER_MATCH } from './describe-match.ts';
import { findByAddress } from './embedded-address.ts';
import { findBearers } from './embedded-bearers.ts';
import { type Found, findText, TOTAL_BOUND } from './embedded-find.ts';
import { type CandidateRow, readByName, selectBodies, selectByFilters } from './embedded-queries.ts';
import { findNamesakes, findSimilar } from './embedded-similar.ts';
import { walkInOrder } from './embedded-walk.ts';
import { putStatements, removeStatements, selectCounted } from './embedded-writes.ts';
import { tallyFacets } from './facet-tally.ts';
import { facetExpression } from './facet-token.ts';
import { type Candidate, type HitRank, LISTED, rankHit, toldSimilar } from './hit-rank.ts';
import { namesakeCore } from './namesake-core.ts';
import { pageOf } from './page-of.ts';
import { type QueryText, readQueryText } from './query-text.ts';
import { comparePlaces, readCursor, type SearchPlace, writeCursor } from './search-cursor.ts';
import type { SearchDocument } from './search-document.ts';
import type { EngineAnswer, EngineHit, EngineQuery, SearchEngine } from './search-engine.ts';
import { type PlainSort, plainSort, sortRank } from './sort-rank.ts';
import type { SqlDatabase } from './sql-database.ts';
import { wantsLikeness } from './wants-likeness.ts';

type RankedHit = SearchPlace & { id: number };

/** A hit as it is counted: see {@link CandidateRow}. */
type HeldHit = RankedHit & { rank: HitRank; row: CandidateRow };

function candidateOf(row: CandidateRow, exactIdentifiers: ReadonlySet<CandidateRow>): Candidate {
  return {
    foldedName: row.folded_name,
    coreName: row.core_name,
    foldedFormer: row.folded_former,
    identifier: row.kind === null ? null : { on: row.kind, exact: exactIdentifiers.has(row) },
  };
}

function rank(text: QueryText, { rows, exactIdentifiers }: Found): HeldHit[] {
  return mergeHits(
    rows.map((row) => ({
      id: row.id,
      uscc: row.uscc,
      rank: rankHit(text, candidateOf(row, exactIdentifiers)),
      row,
    })),
  );
}

async function readHits(
  db: SqlDatabase,
  page: readonly RankedHit[],
  describe: (document: SearchDocument) => Match | null,
): Promise<EngineHit[]> {
  if (page.length === 0) return [];
  const ids = page.map((hit) => hit.id);
  const { results } = await selectBodies(db, ids).all<{ id: number; body: string }>();
  const bodies = new Map(results.map((row) => [row.id, row.body]));
  return page.flatMap((hit) => {
    const body = bodies.get(hit.id);
    if (body === undefined) return [];
    const document = JSON.parse(body) as SearchDocument;
    const matched = describe(document);
    return matched === null ? [] : [{ document, matched }];
  });
}

/** Each document once, at the best of its places. */
function mergeHits<Hit extends RankedHit>(hits: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits) {
    const known = best.get(hit.id);
    if (known === undefined || comparePlaces(hit, known) < 0) best.set(hit.id, hit);
  }
  return [...best.values()].sort(comparePlaces);
}

type Ranking = { held: HeldHit[]; isBound: boolean; byIdentifier: boolean; similar: readonly RankedHit[] };

const NOTHING: Ranking = { held: [], isBound: false, byIdentifier: false, similar: [] };

async function rankByText(
  db: SqlDatabase,
  text: QueryText,
  query: EngineQuery,
  asOf: CalendarDate,
  places: readonly string[],
): Promise<Ranking> {
  const found = await findText(db, text, query, asOf);
  const held = rank(text, found);
  const isBound = found.isBound || held.length > TOTAL_BOUND;
  const ranking = { held, isBound, byIdentifier: found.rows.some(({ kind }) => kind !== null), similar: [] };
  if (isBound) return ranking;
  const known = new Set(held.map((hit) => hit.id));
  if (!wantsLikeness(text, held)) {
    const core = namesakeCore(text, held, places);
    if (core === null) return ranking;
    return { ...ranking, similar: await findNamesakes(db, text.whole, core, query, known) };
  }
  const [like, there] = await Promise.all([
    findSimilar(db, text.whole, query, known, places),
    findByAddress(db, text, query, known, places),
  ]);
  const similar = there.length === 0 ? like : toldSimilar(mergeHits([...like, ...there]));
  return { ...ranking, similar };
}

async function listByFilters(db: SqlDatabase, query: EngineQuery): Promise<Ranking> {
  if (facetExpression(query) === null) return NOTHING;
  const rows = await readByName(selectByFilters(db, query, TOTAL_BOUND + 1));
  const held = rows.slice(0, TOTAL_BOUND).map((row) => ({ id: row.id, uscc: row.uscc, rank: LISTED, row }));
  return { ...NOTHING, held: held.sort(comparePlaces), isBound: rows.length > TOTAL_BOUND };
}

function inOrder({ held, similar }: Ranking, sort: PlainSort | null): RankedHit[] {
  const first = held.slice(0, TOTAL_BOUND);
  if (sort === null) return [...first, ...similar];
  const keyed = first.map(({ id, uscc, row }) => ({
    id,
    uscc,
    rank: sortRank(sort, { latestOrder: row.latest_order, sound: row.sound }),
  }));
  return [...keyed.sort(comparePlaces), ...similar];
}

function countFacets({ held, isBound }: Ranking, { count }: EngineQuery, asOf: CalendarDate): SearchFacets | undefined {
  if (count === undefined) return undefined;
  const isCurrent = ({ uscc, row }: HeldHit): boolean =>
    (row.next_change_on === '' || row.next_change_on > asOf) && !count.without.has(uscc);
  const current = held.filter(isCurrent);
  return tallyFacets(
    current.map(({ row }) => row.facets),
    isBound || current.length < held.length,
  );
}

async function search(
  db: SqlDatabase,
  query: EngineQuery,
  asOf: CalendarDate,
  places: readonly string[],
): Promise<EngineAnswer> {
  const after = query.cursor === null ? null : readCursor(query.cursor, query);
  const sort = plainSort(query.sort);
  const text = readQueryText(query.text);
  const isListing = query.text.trim() === '';
  const ranking = await (isListing
    ? listByFilters(db, query)
    : text === null
      ? NOTHING
      : rankByText(db, text, query, asOf, places));
  const { held, isBound, byIdentifier, similar } = ranking;
  const { rows, next } =
    sort !== null && isBound
      ? await walkInOrder(db, sort, text, query, asOf, after, byIdentifier)
      : pageOf(inOrder(ranking, sort), after, query.limit);
  const describe = (document: SearchDocument) =>
    text === null ? FILTER_MATCH : describeMatch(text, document, places, asOf);
  const facets = countFacets(ranking, query, asOf);
  return {
    hits: await readHits(db, rows, describe),
    total: isBound ? TOTAL_BOUND : held.length,
    totalIsBound: isBound,
    similar: similar.length,
    next: next === null ? null : writeCursor(next, query),
    ...(facets === undefined ? {} : { facets }),
  };
}

async function readCounted(db: SqlDatabase, usccs: readonly string[]): Promise<SearchDocument[]> {
  const statement = selectCounted(db, usccs);
  if (statement === null) return [];
  const { results } = await statement.all<{ body: string }>();
  return results.map(({ body }) => JSON.parse(body) as SearchDocument);
}

/**
 * The engine in the portal's own database (SQLite FTS5), without any service: every run of one character or more of a name or
 * former name, several such runs, whole identifiers in any dress and their beginnings from six characters on.
 * Up to {@link TOTAL_BOUND} hits are counted exactly and ranked whole. Of more, ranked and paged are: every exact identifier
 * and name, names that begin with the query, and the first hits in the order of their row numbers; so the cost of a query
 * is bounded however common it is. Without text, up to {@link TOTAL_BOUND} hits of the filters are listed by code: all of
 * them, or of more the first in the order of their row numbers. In another order all of them are paged, however many
 * (see {@link walkInOrder}). Facets of more are those of the ones looked at.
 * @param places folded names of places that open names and say nothing, longest first; the same for every `put`
 * @throws InvalidCursor from `search`
 * @example const engine = embeddedEngine(env.DB, placeNames(xianning))
 */
export function embeddedEngine(db: SqlDatabase, places: readonly string[] = []): SearchEngine {
  return {
    name: 'embedded',
    search: (query, asOf) => search(db, query, asOf, places),
    bearers: (texts, asOf) => findBearers(db, texts, asOf, places),
    put: async (documents) => {
      const codes = [...new Set(documents.map(({ uscc }) => uscc))];
      const statements = putStatements(db, documents, places, await readCounted(db, codes));
      if (statements.length > 0) await db.batch(statements);
    },
    remove: async (usccs) => {
      const statements = removeStatements(db, usccs, places, await readCounted(db, [...new Set(usccs)]));
      if (statements.length > 0) await db.batch(statements);
    },
  };
}
