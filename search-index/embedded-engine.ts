import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { CalendarDate } from '#domain/date.ts';
import type { Match } from '#domain/wire/search-answer.ts';
import { describeMatch, FILTER_MATCH } from './describe-match.ts';
import {
  type CandidateRow,
  countByName,
  readByName,
  selectBodies,
  selectByBeginning,
  selectByFilters,
  selectByIdentifier,
  selectByIdentifierBeginning,
  selectByName,
} from './embedded-queries.ts';
import { findSimilar } from './embedded-similar.ts';
import { putStatements, removeStatements, selectCounted } from './embedded-writes.ts';
import { facetExpression } from './facet-token.ts';
import { type Candidate, LISTED, rankHit } from './hit-rank.ts';
import { type QueryText, readQueryText } from './query-text.ts';
import { comparePlaces, readCursor, type SearchPlace, writeCursor } from './search-cursor.ts';
import type { SearchDocument } from './search-document.ts';
import type { EngineAnswer, EngineHit, EngineQuery, SearchEngine } from './search-engine.ts';
import type { SqlDatabase } from './sql-database.ts';
import { wantsLikeness } from './wants-likeness.ts';

/** Hits counted and paged exactly; of more, `total` is this bound and the best of those looked at are shown. */
export const TOTAL_BOUND = 1000;

// How many hits by name are read at first; most queries have fewer.
const FIRST = 250;

// How many rows of each kind are read for an answer that only shows the first.
const QUICK = 30;

type RankedHit = SearchPlace & { id: number };

type Found = { rows: CandidateRow[]; exactIdentifiers: ReadonlySet<CandidateRow>; isBound: boolean };

// Not a batch: that is a transaction, and on one machine it would wait for whoever is writing.
async function readAll<Row>(statements: readonly D1PreparedStatement[]): Promise<Row[][]> {
  const answers = await Promise.all(statements.map((statement) => statement.all<Row>()));
  return answers.map((answer) => answer.results);
}

async function findQuickly(db: SqlDatabase, text: QueryText, query: EngineQuery, asOf: CalendarDate): Promise<Found> {
  const [first, [identified = [], ...begun]] = await Promise.all([
    readByName(selectByName(db, text, query, 0, QUICK)),
    readAll<CandidateRow>([
      selectByIdentifier(db, text, query, asOf, QUICK),
      ...selectByIdentifierBeginning(db, text, query, asOf, QUICK),
    ]),
  ]);
  const isBound = first.length >= QUICK;
  // Fewer are all there are, whatever they begin with.
  const best = isBound ? await readAll<CandidateRow>(selectByBeginning(db, text, query, QUICK)) : [];
  const rows = [...first, ...identified, ...begun.flat(), ...best.flat()];
  return { rows, exactIdentifiers: new Set(identified), isBound };
}

async function find(db: SqlDatabase, text: QueryText, query: EngineQuery, asOf: CalendarDate): Promise<Found> {
  if (query.quick === true) return findQuickly(db, text, query, asOf);
  const bound = TOTAL_BOUND + 1;
  const [first, [identified = [], ...begun]] = await Promise.all([
    readByName(selectByName(db, text, query, 0, FIRST)),
    readAll<CandidateRow>([
      selectByIdentifier(db, text, query, asOf, bound),
      ...selectByIdentifierBeginning(db, text, query, asOf, bound),
    ]),
  ]);
  const last = first.reduce((most, { id }) => Math.max(most, id), 0);
  const more = first.length < FIRST ? NO_MORE : await findMore(db, text, query, last);
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
  const rest = isBound ? [] : await readByName(selectByName(db, text, query, after, left));
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
    const hit = { id: row.id, uscc: row.uscc, rank: rankHit(text, candidateOf(row, exactIdentifiers)) };
    const known = hits.get(row.id);
    if (known === undefined || comparePlaces(hit, known) < 0) hits.set(row.id, hit);
  }
  return [...hits.values()].sort(comparePlaces);
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

type Ranking = { all: RankedHit[]; isBound: boolean; similar: readonly RankedHit[] };

const NOTHING: Ranking = { all: [], isBound: false, similar: [] };

async function rankByText(db: SqlDatabase, text: QueryText, query: EngineQuery, asOf: CalendarDate): Promise<Ranking> {
  const found = await find(db, text, query, asOf);
  const all = rank(text, found);
  if (found.isBound || !wantsLikeness(text, all)) return { all, isBound: found.isBound, similar: [] };
  const similar = await findSimilar(db, text.whole, query, new Set(all.map((hit) => hit.id)));
  return { all, isBound: false, similar };
}

async function listByFilters(db: SqlDatabase, query: EngineQuery): Promise<Ranking> {
  if (facetExpression(query) === null) return NOTHING;
  const { results } = await selectByFilters(db, query, TOTAL_BOUND + 1).all<{ id: number; uscc: string }>();
  const all = results.slice(0, TOTAL_BOUND).map((row) => ({ id: row.id, uscc: row.uscc, rank: LISTED }));
  return { all: all.sort(comparePlaces), isBound: results.length > TOTAL_BOUND, similar: [] };
}

async function search(
  db: SqlDatabase,
  query: EngineQuery,
  asOf: CalendarDate,
  places: readonly string[],
): Promise<EngineAnswer> {
  const after = query.cursor === null ? null : readCursor(query.cursor);
  const isListing = query.text.trim() === '';
  const text = readQueryText(query.text);
  const found = isListing ? listByFilters(db, query) : text === null ? NOTHING : rankByText(db, text, query, asOf);
  const { all, isBound, similar } = await found;
  const totalIsBound = isBound || all.length > TOTAL_BOUND;
  const ranked = [...all.slice(0, TOTAL_BOUND), ...similar];
  const start = after === null ? 0 : ranked.findIndex((hit) => comparePlaces(hit, after) > 0);
  const page = start < 0 ? [] : ranked.slice(start, start + query.limit);
  const last = page.at(-1);
  const hasMore = last !== undefined && last !== ranked.at(-1);
  const describe = (document: SearchDocument) =>
    text === null ? FILTER_MATCH : describeMatch(text, document, places, asOf);
  return {
    hits: await readHits(db, page, describe),
    total: totalIsBound ? TOTAL_BOUND : all.length,
    totalIsBound,
    similar: similar.length,
    next: hasMore ? writeCursor(last) : null,
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
 * them, or of more the first in the order of their row numbers.
 * @param places folded names of places that open names and say nothing, longest first; the same for every `put`
 * @throws InvalidCursor from `search`
 * @example const engine = embeddedEngine(env.DB, placeNames(xianning))
 */
export function embeddedEngine(db: SqlDatabase, places: readonly string[] = []): SearchEngine {
  return {
    name: 'embedded',
    search: (query, asOf) => search(db, query, asOf, places),
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
