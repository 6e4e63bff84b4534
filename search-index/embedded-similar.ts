import { storedName } from './compared-name.ts';
import {
  type Filters,
  readSimilar,
  type SimilarRow,
  selectBySound,
  selectByTokens,
  selectSimilar,
} from './embedded-queries.ts';
import { START_LETTERS } from './name-tokens.ts';
import { readSimilarQuery, type SimilarQuery } from './similar-query.ts';
import { compareName, mayBeLike } from './similarity.ts';
import type { SqlDatabase } from './sql-database.ts';
import { type Frequencies, readFrequencies } from './token-frequency.ts';

/** A document that is like a query: what the difference costs (see similarity.ts), in thousandths, and how long its name is. */
export type SimilarHit = { id: number; uscc: string; cost: number; length: number };

// How many documents the rare tokens of a query may bring in all, and how many of them are compared.
const BROUGHT = 1500;
const COMPARED = 120;
const SHOWN = 50;

function rarest(tokens: readonly string[], frequencies: Frequencies): { token: string; weight: number }[] {
  const ordered = tokens.map((token) => ({ token, documents: frequencies.of(token) }));
  ordered.sort((a, b) => a.documents - b.documents);
  let brought = 0;
  const chosen = ordered.filter(({ documents }) => {
    brought += documents;
    return brought <= BROUGHT;
  });
  // The rarest alone may be common: then it is the best there is.
  const taken = chosen.length === 0 ? ordered.slice(0, 1) : chosen;
  return taken.map(({ token, documents }) => ({ token, weight: Math.log1p(frequencies.documents / documents) }));
}

/** The heaviest by the sum of the weights of their tokens, at most {@link COMPARED} of them. */
function heaviest(weights: ReadonlyMap<number, number>): number[] {
  if (weights.size <= COMPARED) return [...weights.keys()];
  const sorted = Float64Array.from(weights.values()).sort();
  const least = sorted[sorted.length - COMPARED] ?? 0;
  const above: number[] = [];
  const level: number[] = [];
  for (const [id, weight] of weights) {
    if (weight > least) above.push(id);
    else if (weight === least) level.push(id);
  }
  return [...above, ...level.slice(0, COMPARED - above.length)];
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

async function readCandidates(db: SqlDatabase, query: SimilarQuery, filters: Filters): Promise<SimilarRow[]> {
  const tokens = rarest(query.tokens, await readFrequencies(db, query.tokens));
  const asked = tokens.map(({ token }) => token);
  const { results } = await selectByTokens(db, asked, filters, BROUGHT).all<{ ids: string | null }>();
  const weights = new Map<number, number>();
  for (const [at, { ids }] of results.entries()) {
    if (ids === null) continue;
    const weight = tokens[at]?.weight ?? 0;
    for (const id of rowNumbers(ids)) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  return readSimilar(selectSimilar(db, heaviest(weights)));
}

async function readRows(db: SqlDatabase, query: SimilarQuery, filters: Filters): Promise<SimilarRow[]> {
  const letters = query.letters?.slice(0, START_LETTERS);
  const starts = letters === undefined ? [] : selectBySound(db, letters, filters, COMPARED);
  const [candidates, ...begun] = await Promise.all([
    readCandidates(db, query, filters),
    ...starts.map((statement) => statement.all<SimilarRow>()),
  ]);
  return [...candidates, ...begun.flatMap((answer) => answer.results)];
}

function costOf(query: SimilarQuery, row: SimilarRow): number | null {
  const costWith = (folded: string, roles: string): number | null =>
    mayBeLike(query.characters, folded)
      ? (compareName(query.characters, storedName(folded, roles))?.cost ?? null)
      : null;
  const own = costWith(row.folded_name, row.roles);
  if (row.folded_former === '') return own;
  const formerRoles = row.former_roles.split('\n');
  const former = row.folded_former.split('\n').map((one, at) => costWith(one, formerRoles[at] ?? ''));
  const costs = [own, ...former].filter((cost) => cost !== null);
  return costs.length === 0 ? null : Math.min(...costs);
}

/**
 * Documents whose names are like a folded query without holding it, the likest first, at most fifty. The cost of a query does
 * not grow with its commonest word: candidates come from its rarest tokens until they would bring {@link BROUGHT} documents.
 * @param known row numbers of documents that need not be told again
 * @example await findSimilar(db, '星惠食品', NO_FILTERS, new Set())
 */
export async function findSimilar(
  db: SqlDatabase,
  folded: string,
  filters: Filters,
  known: ReadonlySet<number>,
): Promise<SimilarHit[]> {
  const query = readSimilarQuery(folded);
  if (query === null) return [];
  const rows = new Map((await readRows(db, query, filters)).map((row) => [row.id, row]));
  const hits: SimilarHit[] = [];
  for (const row of rows.values()) {
    if (known.has(row.id)) continue;
    const cost = costOf(query, row);
    if (cost !== null)
      hits.push({ id: row.id, uscc: row.uscc, cost: Math.round(cost * 1000), length: row.folded_name.length });
  }
  return hits.sort((a, b) => a.cost - b.cost || a.length - b.length || (a.uscc < b.uscc ? -1 : 1)).slice(0, SHOWN);
}
