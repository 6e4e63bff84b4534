import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { CalendarDate } from '#domain/date.ts';
import { selectByIdentifier, selectByIdentifierBeginning, selectKnownKeys } from './embedded-identifiers.ts';
import { countByName, selectByName } from './embedded-names.ts';
import { type CandidateRow, readByName, selectByBeginning } from './embedded-queries.ts';
import { type NameLookup, pairsOf, planNameLookup } from './name-lookup.ts';
import type { QueryText } from './query-text.ts';
import type { EngineQuery } from './search-engine.ts';
import type { SqlDatabase } from './sql-database.ts';
import { readFrequencies, UNCOUNTED } from './token-frequency.ts';

/** Hits counted and paged exactly; of more, `total` is this bound and the best of those looked at are shown. */
export const TOTAL_BOUND = 1000;

// How many hits by name are read at first; most queries have fewer.
const FIRST = 250;

// How many rows of each kind are read for an answer that only shows the first.
const QUICK = 30;

/** What answers a text: rows, those among them whose identifier it is, and whether there are more than were looked at. */
export type Found = { rows: CandidateRow[]; exactIdentifiers: ReadonlySet<CandidateRow>; isBound: boolean };

// Not a batch: that is a transaction, and on one machine it would wait for whoever is writing.
async function readAll<Row>(statements: readonly D1PreparedStatement[]): Promise<Row[][]> {
  const answers = await Promise.all(statements.map((statement) => statement.all<Row>()));
  return answers.map((answer) => answer.results);
}

type FoundByNumber = { exact: CandidateRow[]; begun: CandidateRow[]; isBound: boolean };

const NO_NUMBER: FoundByNumber = { exact: [], begun: [], isBound: false };

async function findByNumber(
  db: SqlDatabase,
  text: QueryText,
  query: EngineQuery,
  asOf: CalendarDate,
  bound: number,
): Promise<FoundByNumber> {
  if (text.keys.length === 0) return NO_NUMBER;
  const known = await selectKnownKeys(db, text.keys).all<{ key: string }>();
  if (known.results.length === 0) return NO_NUMBER;
  const keys = known.results.map(({ key }) => key);
  const [exact = [], ...begun] = await readAll<CandidateRow>([
    selectByIdentifier(db, keys, query, asOf, bound),
    ...selectByIdentifierBeginning(db, keys, query, asOf, bound),
  ]);
  return { exact, begun: begun.flat(), isBound: [exact, ...begun].some((rows) => rows.length >= bound) };
}

async function planLookup(db: SqlDatabase, { terms }: QueryText): Promise<NameLookup> {
  const pairs = pairsOf(terms);
  return planNameLookup(terms, pairs.length === 0 ? UNCOUNTED : await readFrequencies(db, pairs));
}

async function readBeginnings(
  db: SqlDatabase,
  text: QueryText,
  query: EngineQuery,
  most: number,
): Promise<CandidateRow[]> {
  const read = await Promise.all(selectByBeginning(db, text, query, most).map(readByName));
  return read.flat();
}

type FoundByName = { rows: CandidateRow[]; isBound: boolean };

async function findByNameQuickly(db: SqlDatabase, text: QueryText, query: EngineQuery): Promise<FoundByName> {
  const first = await readByName(selectByName(db, await planLookup(db, text), query, 0, QUICK));
  // Fewer are all there are, whatever they begin with.
  if (first.length < QUICK) return { rows: first, isBound: false };
  const best = await readBeginnings(db, text, query, QUICK);
  return { rows: [...first, ...best], isBound: true };
}

async function findByName(db: SqlDatabase, text: QueryText, query: EngineQuery): Promise<FoundByName> {
  if (query.quick === true) return findByNameQuickly(db, text, query);
  const lookup = await planLookup(db, text);
  const first = await readByName(selectByName(db, lookup, query, 0, FIRST));
  if (first.length < FIRST) return { rows: first, isBound: false };
  const last = first.reduce((most, { id }) => Math.max(most, id), 0);
  const left = TOTAL_BOUND - FIRST;
  const [counted, best] = await Promise.all([
    countByName(db, lookup, query, last, left + 1).first<number>('n'),
    readBeginnings(db, text, query, FIRST),
  ]);
  const isBound = (counted ?? 0) > left;
  const rest = isBound ? [] : await readByName(selectByName(db, lookup, query, last, left));
  return { rows: [...first, ...best, ...rest], isBound };
}

/**
 * Finds the documents one of whose names holds every term of a text, or one of whose identifiers is the text or begins with it.
 * @example await findText(db, readQueryText('星辉食品'), query, asOf)
 */
export async function findText(
  db: SqlDatabase,
  text: QueryText,
  query: EngineQuery,
  asOf: CalendarDate,
): Promise<Found> {
  const [named, numbered] = await Promise.all([
    findByName(db, text, query),
    findByNumber(db, text, query, asOf, query.quick === true ? QUICK : TOTAL_BOUND + 1),
  ]);
  return {
    rows: [...named.rows, ...numbered.exact, ...numbered.begun],
    exactIdentifiers: new Set(numbered.exact),
    isBound: named.isBound || (query.quick !== true && numbered.isBound),
  };
}
