import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { CalendarDate } from '#domain/date.ts';
import {
  type CandidateRow,
  countByName,
  selectBodies,
  selectByBeginning,
  selectByFilters,
  selectByIdentifier,
  selectByIdentifierBeginning,
  selectByName,
} from './embedded-queries.ts';
import { putStatements, removeStatements } from './embedded-writes.ts';
import { facetToken } from './facet-token.ts';
import { type Candidate, LISTED, matchOf, rankHit } from './hit-rank.ts';
import { type QueryText, readQueryText } from './query-text.ts';
import { comparePlaces, readCursor, type SearchPlace, writeCursor } from './search-cursor.ts';
import type { SearchDocument } from './search-document.ts';
import type { EngineAnswer, EngineHit, EngineQuery, SearchEngine } from './search-engine.ts';
import type { SqlDatabase } from './sql-database.ts';

/** Hits counted and paged exactly; of more, `total` is this bound and the best of those looked at are shown. */
export const TOTAL_BOUND = 1000;

// How many hits by name are read at first; most queries have fewer.
const FIRST = 250;

type RankedHit = SearchPlace & { id: number; candidate: Candidate };

type Found = { rows: CandidateRow[]; exactIdentifiers: ReadonlySet<CandidateRow>; isBound: boolean };

// Not a batch: that is a transaction, and on one machine it would wait for whoever is writing.
async function readAll<Row>(statements: readonly D1PreparedStatement[]): Promise<Row[][]> {
  const answers = await Promise.all(statements.map((statement) => statement.all<Row>()));
  return answers.map((answer) => answer.results);
}

async function find(db: SqlDatabase, text: QueryText, query: EngineQuery, asOf: CalendarDate): Promise<Found> {
  const bound = TOTAL_BOUND + 1;
  const [first = [], identified = [], ...begun] = await readAll<CandidateRow>([
    selectByName(db, text, query, 0, FIRST),
    selectByIdentifier(db, text, query, asOf, bound),
    ...selectByIdentifierBeginning(db, text, query, asOf, bound),
  ]);
  const more = first.length < FIRST ? NO_MORE : await findMore(db, text, query, first.at(-1)?.id ?? 0);
  return {
    rows: [...first, ...more.rows, ...identified, ...begun.flat()],
    exactIdentifiers: new Set(identified),
    isBound: more.isBound || [identified, ...begun].some((rows) => rows.length >= bound),
  };
}

const NO_MORE = { rows: [], isBound: false };

async function findMore(db: SqlDatabase, text: QueryText, query: EngineQuery, after: number) {
  const left = TOTAL_BOUND - FIRST;
  const [counted, ...best] = await readAll<CandidateRow & { n: number }>([
    countByName(db, text, query, after, left + 1),
    ...selectByBeginning(db, text, query, FIRST),
  ]);
  const isBound = (counted?.[0]?.n ?? 0) > left;
  const [rest = []] = isBound ? [] : await readAll<CandidateRow>([selectByName(db, text, query, after, left)]);
  return { rows: [...best.flat(), ...rest], isBound };
}

function candidateOf(row: CandidateRow, exactIdentifiers: ReadonlySet<CandidateRow>): Candidate {
  return {
    foldedName: row.folded_name,
    coreName: row.core_name,
    foldedFormer: row.folded_former,
    identifier: row.kind === null ? null : { on: row.kind, exact: exactIdentifiers.has(row) },
  };
}

function rank(text: QueryText, { rows, exactIdentifiers }: Found): RankedHit[] {
  const hits = new Map<number, RankedHit>();
  for (const row of rows) {
    const candidate = candidateOf(row, exactIdentifiers);
    const hit = { id: row.id, uscc: row.uscc, candidate, rank: rankHit(text, candidate) };
    const known = hits.get(row.id);
    if (known === undefined || comparePlaces(hit, known) < 0) hits.set(row.id, hit);
  }
  return [...hits.values()].sort(comparePlaces);
}

async function readHits(db: SqlDatabase, page: readonly RankedHit[]): Promise<EngineHit[]> {
  if (page.length === 0) return [];
  const ids = page.map((hit) => hit.id);
  const { results } = await selectBodies(db, ids).all<{ id: number; body: string }>();
  const bodies = new Map(results.map((row) => [row.id, row.body]));
  return page.flatMap((hit) => {
    const body = bodies.get(hit.id);
    if (body === undefined) return [];
    return [{ document: JSON.parse(body) as SearchDocument, matched: matchOf(hit.rank, hit.candidate) }];
  });
}

type Ranking = { all: RankedHit[]; isBound: boolean };

const NOTHING: Ranking = { all: [], isBound: false };

async function rankByText(db: SqlDatabase, query: EngineQuery, asOf: CalendarDate): Promise<Ranking> {
  const text = readQueryText(query.text);
  if (text === null) return NOTHING;
  const found = await find(db, text, query, asOf);
  return { all: rank(text, found), isBound: found.isBound };
}

async function listByFilters(db: SqlDatabase, query: EngineQuery): Promise<Ranking> {
  if (facetToken(query) === null) return NOTHING;
  const { results } = await selectByFilters(db, query, TOTAL_BOUND + 1).all<CandidateRow>();
  const all = results
    .slice(0, TOTAL_BOUND)
    .map((row) => ({ id: row.id, uscc: row.uscc, candidate: candidateOf(row, new Set()), rank: LISTED }));
  return { all: all.sort(comparePlaces), isBound: results.length > TOTAL_BOUND };
}

async function search(db: SqlDatabase, query: EngineQuery, asOf: CalendarDate): Promise<EngineAnswer> {
  const after = query.cursor === null ? null : readCursor(query.cursor);
  const { all, isBound } = await (query.text.trim() === '' ? listByFilters(db, query) : rankByText(db, query, asOf));
  const totalIsBound = isBound || all.length > TOTAL_BOUND;
  const ranked = all.slice(0, TOTAL_BOUND);
  const start = after === null ? 0 : ranked.findIndex((hit) => comparePlaces(hit, after) > 0);
  const page = start < 0 ? [] : ranked.slice(start, start + query.limit);
  const last = page.at(-1);
  const hasMore = last !== undefined && last !== ranked.at(-1);
  return {
    hits: await readHits(db, page),
    total: totalIsBound ? TOTAL_BOUND : all.length,
    totalIsBound,
    next: hasMore ? writeCursor(last) : null,
  };
}

/**
 * The engine in the portal's own database (SQLite FTS5), without any service: every run of one character or more of a name or
 * former name, several such runs, whole identifiers in any dress and their beginnings from six characters on.
 * Up to {@link TOTAL_BOUND} hits are counted exactly and ranked whole. Of more, ranked and paged are: every exact identifier
 * and name, names that begin with the query, and the first hits in the order of their row numbers; so the cost of a query
 * is bounded however common it is. Without text, up to {@link TOTAL_BOUND} hits of the filters are listed by code: all of
 * them, or of more the first in the order of their row numbers.
 * @param places folded names of places that open names and say nothing, longest first; the same for every `put`
 * @throws InvalidCursor from `search`
 * @example const engine = embeddedEngine(env.DB, placeNames(xianning))
 */
export function embeddedEngine(db: SqlDatabase, places: readonly string[] = []): SearchEngine {
  return {
    name: 'embedded',
    search: (query, asOf) => search(db, query, asOf),
    put: async (documents) => {
      const statements = putStatements(db, documents, places);
      if (statements.length > 0) await db.batch(statements);
    },
    remove: async (usccs) => {
      const statements = removeStatements(db, usccs);
      if (statements.length > 0) await db.batch(statements);
    },
  };
}
