import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { Match } from '#domain/wire/search-answer.ts';
import { facetExpression } from './facet-token.ts';
import { foldText } from './fold.ts';
import { latestOrder } from './latest-order.ts';
import { gramPhrase } from './name-grams.ts';
import type { QueryText } from './query-text.ts';
import type { SearchFilters } from './search-engine.ts';
import type { SqlDatabase } from './sql-database.ts';

/** A row of search_document as ranking reads it, with the kind of the identifier by which it was found (null: by name). */
export type CandidateRow = {
  id: number;
  uscc: string;
  folded_name: string;
  core_name: string;
  folded_former: string;
  facets: string;
  latest_order: number;
  sound: string;
  next_change_on: string;
  kind: Match['on'] | null;
};

// How many rows a lookup by prefix may look at to find enough that meet the filters.
export const SCAN = 5000;

// Many rows as one text: tabs between columns, CR between rows, which no column holds. A row of its own costs more than what it says.
export const pack = (columns: string, from: string): string =>
  `SELECT group_concat(${columns.replaceAll(/(?:d\.)?(\w+)(?:, |$)/g, "$1 || '\t' || ").replace(/ \|\| '\t' \|\| $/, '')}, '\r') AS packed FROM (${from})`;

// Rows of a packed answer, column by column, in no promised order.
async function readPacked(statement: D1PreparedStatement): Promise<string[][]> {
  const packed = await statement.first<string | null>('packed');
  return packed === null ? [] : packed.split('\r').map((row) => row.split('\t'));
}

/** The columns of a {@link CandidateRow}. */
export const COLUMNS =
  'd.id, d.uscc, d.folded_name, d.core_name, d.folded_former, d.facets, d.latest_order, d.sound, d.next_change_on';

/** That a document `d` meets the filters of {@link bindFiltered}. */
export const MEETS = `(?2 IS NULL OR d.region = ?2) AND (?3 IS NULL OR d.status = ?3)
  AND (?4 IS NULL OR instr(d.key_fields, '|' || ?4 || '|') > 0) AND (?5 IS NULL OR instr(d.facts, '|' || ?5 || '|') > 0)
  AND (?6 IS NULL OR d.industry = ?6) AND (?7 IS NULL OR d.latest_order <= ?7)`;

// Above every letter and digit, so that `key < key || TOP` holds for everything that begins with `key`.
export const TOP = '\u{10FFFF}';

/** A statement whose ?1 is `first`, ?2 to ?7 the filters of {@link MEETS}, and whose other parameters follow. */
export function bindFiltered(
  db: SqlDatabase,
  sql: string,
  first: string | number,
  filters: SearchFilters,
  ...more: (string | number)[]
): D1PreparedStatement {
  const { region, status, field, fact = null, industry = null, since = null } = filters;
  const named = industry === null ? null : foldText(industry);
  const from = since === null ? null : latestOrder(since);
  return db.prepare(sql).bind(first, region, status, field, fact, named, from, ...more);
}

/** Reads rows of {@link COLUMNS} that were packed. */
export async function readByName(statement: D1PreparedStatement): Promise<CandidateRow[]> {
  return (await readPacked(statement)).map((row) => {
    const [id, uscc = '', name = '', core = '', former = '', facets = '', latest, sound = '', changes = ''] = row;
    return {
      id: Number(id),
      uscc,
      folded_name: name,
      core_name: core,
      folded_former: former,
      facets,
      latest_order: Number(latest),
      sound,
      next_change_on: changes,
      kind: null,
    };
  });
}

/** Documents whose name, or name without place and form, begins with the whole query: the best of a common word; see {@link readByName}. */
export function selectByBeginning(
  db: SqlDatabase,
  { whole }: QueryText,
  filters: SearchFilters,
  limit: number,
): D1PreparedStatement[] {
  return ['core_name', 'folded_name'].map((column) =>
    bindFiltered(
      db,
      pack(
        COLUMNS,
        `SELECT ${COLUMNS} FROM
           (SELECT * FROM search_document WHERE ${column} >= ?1 AND ${column} < ?1 || '${TOP}' ORDER BY ${column} LIMIT ?8) d
         WHERE ${MEETS} LIMIT ?9`,
      ),
      whole,
      filters,
      SCAN,
      limit,
    ),
  );
}

/** A row of search_document as similar names are compared. */
export type SimilarRow = {
  id: number;
  uscc: string;
  folded_name: string;
  roles: string;
  folded_former: string;
  former_roles: string;
  place: string;
};

const SIMILAR_COLUMNS = 'd.id, d.uscc, d.folded_name, d.roles, d.folded_former, d.former_roles, d.place';

/**
 * For each token the row numbers of documents that bear it, as one text `1,5,9`, at most `limit` of each; null if there are none.
 * A row for each token, in their order: a thousand small rows would cost more than what they say. No token of a name is one of a facet or an
 * address (they bear marks), so that all columns may be looked in.
 */
export function selectByTokens(
  db: SqlDatabase,
  tokens: readonly string[],
  filters: SearchFilters,
  limit: number,
): D1PreparedStatement {
  const facet = facetExpression(filters);
  const narrowed = facet === null ? '' : ` AND ${facet}`;
  return db
    .prepare(
      `SELECT (SELECT group_concat(rowid) FROM
         (SELECT rowid FROM search_gram WHERE search_gram MATCH j.value LIMIT ?2)) AS ids FROM json_each(?1) j ORDER BY j.key`,
    )
    .bind(JSON.stringify(tokens.map((token) => `"${token}"${narrowed}`)), limit);
}

/** The documents of these row numbers, as similar names are compared. */
export function selectSimilar(db: SqlDatabase, ids: readonly number[]): D1PreparedStatement {
  return db
    .prepare(
      pack(SIMILAR_COLUMNS, `SELECT ${SIMILAR_COLUMNS} FROM json_each(?1) j JOIN search_document d ON d.id = j.value`),
    )
    .bind(JSON.stringify(ids));
}

// How many documents that bear every character of a short name are looked at for those that bear them in its order.
const SPREAD_SCAN = 400;

/** Documents one of whose names holds these characters in this order, whatever stands between them: at most `limit`. */
export function selectSpread(
  db: SqlDatabase,
  characters: readonly string[],
  filters: SearchFilters,
  limit: number,
): D1PreparedStatement {
  const facet = facetExpression(filters);
  const named = `{name former} : (${characters.map(gramPhrase).join(' AND ')})`;
  const sql = `SELECT ${SIMILAR_COLUMNS} FROM (SELECT rowid AS id FROM search_gram WHERE search_gram MATCH ?1 LIMIT ${SPREAD_SCAN}) g
    JOIN search_document d ON d.id = g.id WHERE d.folded_name LIKE ?2 OR d.folded_former LIKE ?2 LIMIT ?3`;
  return db
    .prepare(pack(SIMILAR_COLUMNS, sql))
    .bind(facet === null ? named : `${named} AND ${facet}`, `%${characters.join('%')}%`, limit);
}

/** The rows of {@link selectSimilar} and {@link selectSpread}. */
export async function readSimilar(statement: D1PreparedStatement): Promise<SimilarRow[]> {
  return (await readPacked(statement)).map(
    ([id, uscc = '', name = '', roles = '', former = '', formerRoles = '', place = '']) => ({
      id: Number(id),
      uscc,
      folded_name: name,
      roles,
      folded_former: former,
      former_roles: formerRoles,
      place,
    }),
  );
}

/** Documents whose 字号, read aloud, begins with these letters: whole syllables, or initials. */
export function selectBySound(
  db: SqlDatabase,
  letters: string,
  filters: SearchFilters,
  limit: number,
): D1PreparedStatement[] {
  return ['sound', 'initials'].map((column) =>
    bindFiltered(
      db,
      `SELECT ${SIMILAR_COLUMNS} FROM
         (SELECT * FROM search_document WHERE ${column} >= ?1 AND ${column} < ?1 || '${TOP}' ORDER BY ${column} LIMIT ?8) d
       WHERE ${MEETS} LIMIT ?9`,
      letters,
      filters,
      SCAN,
      limit,
    ),
  );
}

/** Documents of this 字号 with this trade. */
export function selectByCore(
  db: SqlDatabase,
  core: string,
  filters: SearchFilters,
  limit: number,
): D1PreparedStatement {
  const sql = `SELECT ${SIMILAR_COLUMNS} FROM search_document d WHERE d.core_name = ?1 AND ${MEETS} LIMIT ?8`;
  return bindFiltered(db, sql, core, filters, limit);
}

/** Documents that meet the filters, of which at least one is set, in the order of their row numbers; see {@link readByName}. */
export function selectByFilters(db: SqlDatabase, filters: SearchFilters, limit: number): D1PreparedStatement {
  return db
    .prepare(
      pack(
        COLUMNS,
        `SELECT ${COLUMNS} FROM search_gram g JOIN search_document d ON d.id = g.rowid
         WHERE search_gram MATCH ?1 ORDER BY g.rowid LIMIT ?2`,
      ),
    )
    .bind(facetExpression(filters) ?? 'facet : ""', limit);
}

/** The stored documents of these row numbers. */
export function selectBodies(db: SqlDatabase, ids: readonly number[]): D1PreparedStatement {
  return db
    .prepare('SELECT b.document_id AS id, b.body FROM json_each(?1) j JOIN search_body b ON b.document_id = j.value')
    .bind(JSON.stringify(ids));
}
