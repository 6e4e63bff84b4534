import { readAskedPlace } from './asked-place.ts';
import { storedName } from './compared-name.ts';
import {
  readSimilar,
  type SimilarRow,
  selectByCore,
  selectBySound,
  selectByTokens,
  selectSimilar,
  selectSpread,
} from './embedded-queries.ts';
import { BESIDE_LIKEST, type HitRank, rankSimilar, toldSimilar } from './hit-rank.ts';
import { maySpread } from './name-spread.ts';
import { START_LETTERS } from './name-tokens.ts';
import { comparePlaces, type SearchPlace } from './search-cursor.ts';
import type { EngineQuery, SearchFilters } from './search-engine.ts';
import { readSimilarQuery, type SimilarQuery } from './similar-query.ts';
import { type ComparedQuery, compareAsked, mostCost } from './similarity.ts';
import type { SqlDatabase } from './sql-database.ts';
import { type Frequencies, readFrequencies } from './token-frequency.ts';

/** A document that is like a query, and its place (see {@link rankSimilar}). */
export type SimilarHit = SearchPlace & { rank: HitRank; id: number };

/** How many documents the rare tokens of a query may bring in all, and how many of them are compared. */
type Effort = { brought: number; compared: number };

const WHOLE: Effort = { brought: 1200, compared: 100 };
const QUICK: Effort = { brought: 1000, compared: 60 };

function rarest(
  tokens: readonly string[],
  frequencies: Frequencies,
  most: number,
): { token: string; weight: number }[] {
  const ordered = tokens.map((token) => ({ token, documents: frequencies.of(token) }));
  ordered.sort((a, b) => a.documents - b.documents);
  let brought = 0;
  const chosen = ordered.filter(({ documents }) => {
    brought += documents;
    return brought <= most;
  });
  // The rarest alone may be common: then it is the best there is.
  const taken = chosen.length === 0 ? ordered.slice(0, 1) : chosen;
  return taken.map(({ token, documents }) => ({ token, weight: Math.log1p(frequencies.documents / documents) }));
}

// What bears so much less of the weight than the heaviest is not compared: it shares a token by chance.
const LEAST_SHARE = 0.3;

/** The heaviest by the sum of the weights of their tokens, at most `most` of them, the heaviest first. */
function heaviest(weights: ReadonlyMap<number, number>, most: number): number[] {
  let top = 0;
  for (const weight of weights.values()) if (weight > top) top = weight;
  const chosen: { id: number; weight: number }[] = [];
  for (const [id, weight] of weights) if (weight >= top * LEAST_SHARE) chosen.push({ id, weight });
  chosen.sort((x, y) => y.weight - x.weight || x.id - y.id);
  return chosen.slice(0, most).map(({ id }) => id);
}

const COMMA = 44;
const ZERO = 48;

// `1,5,9`, thousands of them: no text for each.
function rowNumbers(ids: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const code = ids.charCodeAt(at);
    if (code === COMMA) {
      numbers.push(number);
      number = 0;
    } else number = number * 10 + code - ZERO;
  }
  numbers.push(number);
  return numbers;
}

async function readCandidates(
  db: SqlDatabase,
  query: SimilarQuery,
  filters: SearchFilters,
  { brought, compared }: Effort,
): Promise<SimilarRow[]> {
  const tokens = rarest(query.tokens, await readFrequencies(db, query.tokens), brought);
  const asked = tokens.map(({ token }) => token);
  const { results } = await selectByTokens(db, asked, filters, brought).all<{ ids: string | null }>();
  const weights = new Map<number, number>();
  for (const [at, { ids }] of results.entries()) {
    if (ids === null) continue;
    const weight = tokens[at]?.weight ?? 0;
    for (const id of rowNumbers(ids)) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  return readSimilar(selectSimilar(db, heaviest(weights, compared)));
}

async function readRows(
  db: SqlDatabase,
  query: SimilarQuery,
  filters: SearchFilters,
  effort: Effort,
): Promise<SimilarRow[]> {
  const letters = query.letters?.slice(0, START_LETTERS);
  const starts = letters === undefined ? [] : selectBySound(db, letters, filters, effort.compared);
  const isShort = maySpread(query.characters);
  const [candidates, spread, ...begun] = await Promise.all([
    readCandidates(db, query, filters, effort),
    isShort ? readSimilar(selectSpread(db, query.characters, filters, effort.compared)) : [],
    ...starts.map((statement) => statement.all<SimilarRow>()),
  ]);
  return [...begun.flatMap((answer) => answer.results), ...spread, ...candidates];
}

function costOf(query: ComparedQuery, row: SimilarRow, most: number): number | null {
  const costWith = (folded: string, roles: string): number | null =>
    compareAsked(query, folded, () => storedName(folded, roles), row.place, most)?.cost ?? null;
  const own = costWith(row.folded_name, row.roles);
  if (row.folded_former === '') return own;
  const formerRoles = row.former_roles.split('\n');
  const former = row.folded_former.split('\n').map((one, at) => costWith(one, formerRoles[at] ?? ''));
  const costs = [own, ...former].filter((cost) => cost !== null);
  return costs.length === 0 ? null : Math.min(...costs);
}

function rankRows(
  rows: readonly SimilarRow[],
  compared: ComparedQuery,
  known: ReadonlySet<number>,
  mostAtFirst: number,
): SimilarHit[] {
  const hits = new Map<number, SimilarHit>();
  let most = mostAtFirst;
  for (const row of rows) {
    if (known.has(row.id) || hits.has(row.id)) continue;
    const cost = costOf(compared, row, most);
    if (cost === null) continue;
    // What would not be told beside this one need not be compared to the end.
    most = Math.min(most, cost + (BESIDE_LIKEST + 1) / 1000);
    const rank = rankSimilar(Math.round(cost * 1000), row.folded_name.length);
    hits.set(row.id, { id: row.id, uscc: row.uscc, rank });
  }
  return toldSimilar([...hits.values()].sort(comparePlaces));
}

// A place within the name left out, and the form another.
const NAMESAKE = 0.4;

/**
 * Documents of a 字号 and trade (see {@link namesakeCore}) whose names are a folded query but for a place within them.
 * @example await findNamesakes(db, '星辉食品有限公司', '星辉食品', query, known)
 */
export async function findNamesakes(
  db: SqlDatabase,
  folded: string,
  core: string,
  filters: SearchFilters,
  known: ReadonlySet<number>,
): Promise<SimilarHit[]> {
  const { results } = await selectByCore(db, core, filters, QUICK.compared).all<SimilarRow>();
  return rankRows(results, { characters: Array.from(folded), place: null }, known, NAMESAKE);
}

/**
 * Documents whose names are like a folded query without holding it, the likest first (see {@link toldSimilar}). The cost of a query does
 * not grow with its commonest word: candidates come from its rarest tokens until they would bring {@link WHOLE} documents, or for
 * an answer that shows only the first, {@link QUICK}.
 * @param known row numbers of documents that need not be told again
 * @param places see analyseName
 * @example await findSimilar(db, '星惠食品', query, new Set(), places)
 */
export async function findSimilar(
  db: SqlDatabase,
  folded: string,
  asked: SearchFilters & Pick<EngineQuery, 'quick'>,
  known: ReadonlySet<number>,
  places: readonly string[],
): Promise<SimilarHit[]> {
  const query = readSimilarQuery(folded);
  if (query === null) return [];
  const compared = { characters: query.characters, place: readAskedPlace(folded, places) };
  const rows = await readRows(db, query, asked, asked.quick === true ? QUICK : WHOLE);
  return rankRows(rows, compared, known, mostCost(query.characters));
}
