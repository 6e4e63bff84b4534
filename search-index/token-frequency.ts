import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { SqlDatabase } from './sql-database.ts';

// One enterprise in eight is counted: enough to tell rare from common, at an eighth of the writes.
const SAMPLE = 8;

// What a token counts for that no counted enterprise bears.
const UNSEEN = 3;

/**
 * Whether an enterprise is among those by which frequencies are estimated; always the same answer for one code.
 * @example isCounted('91421200MA0XN00A4C')
 */
export function isCounted(uscc: string): boolean {
  let hash = 7;
  for (let at = 0; at < uscc.length; at += 1) hash = (hash * 31 + uscc.charCodeAt(at)) % 0x7fff_ffff;
  return hash % SAMPLE === 0;
}

/**
 * The statement that adds `changes` (token → documents more or fewer) to the counts; none if nothing changes.
 * A count is an estimate: what is lost or doubled by a failure skews an order of look-ups, never an answer.
 */
export function countStatements(db: SqlDatabase, changes: ReadonlyMap<string, number>): D1PreparedStatement[] {
  const rows = [...changes].filter(([, by]) => by !== 0);
  if (rows.length === 0) return [];
  const sql = `INSERT INTO search_frequency (token, documents)
    SELECT j.value->>0, max(0, j.value->>1) FROM json_each(?1) j WHERE true
    ON CONFLICT (token) DO UPDATE SET documents = max(0, documents + excluded.documents)`;
  const fewer = `UPDATE search_frequency SET documents = max(0, documents - (SELECT -(j.value->>1) FROM json_each(?1) j
      WHERE j.value->>0 = token)) WHERE token IN (SELECT j.value->>0 FROM json_each(?1) j)`;
  const more = rows.filter(([, by]) => by > 0);
  const less = rows.filter(([, by]) => by < 0);
  return [
    ...(more.length === 0 ? [] : [db.prepare(sql).bind(JSON.stringify(more))]),
    ...(less.length === 0 ? [] : [db.prepare(fewer).bind(JSON.stringify(less))]),
  ];
}

/** How many documents there are, roughly, and how many bear each token, roughly. */
export type Frequencies = { documents: number; of(token: string): number };

/** Frequencies of which nothing is known: every token is common. */
export const UNCOUNTED: Frequencies = { documents: 1, of: () => Number.POSITIVE_INFINITY };

/**
 * Reads how common tokens are, in one statement.
 * @example (await readFrequencies(db, ['食品'])).of('食品') // about 20000
 */
export async function readFrequencies(db: SqlDatabase, tokens: readonly string[]): Promise<Frequencies> {
  const { results } = await db
    .prepare(
      `SELECT '' AS token, (SELECT max(id) FROM search_document) AS documents
       UNION ALL SELECT f.token, f.documents FROM json_each(?1) j JOIN search_frequency f ON f.token = j.value`,
    )
    .bind(JSON.stringify(tokens))
    .all<{ token: string; documents: number | null }>();
  const counts = new Map(results.map(({ token, documents }) => [token, documents ?? 0]));
  return {
    documents: Math.max(1, counts.get('') ?? 1),
    of: (token) => Math.max(UNSEEN, (counts.get(token) ?? 0) * SAMPLE),
  };
}
