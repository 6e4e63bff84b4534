import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { CalendarDate } from '#domain/date.ts';
import type { Match } from '#domain/wire/search-answer.ts';
import { facetExpression } from './facet-token.ts';
import { MIN_PREFIX } from './identifier-key.ts';
import { gramPhrase } from './name-grams.ts';
import type { QueryText } from './query-text.ts';
import type { EngineQuery } from './search-engine.ts';
import type { SqlDatabase } from './sql-database.ts';

/** A row of search_document as ranking reads it, with the kind of the identifier by which it was found (null: by name). */
export type CandidateRow = {
  id: number;
  uscc: string;
  folded_name: string;
  core_name: string;
  folded_former: string;
  kind: Match['on'] | null;
};

/** What narrows a search. */
export type Filters = Pick<EngineQuery, 'region' | 'status' | 'field' | 'fact'>;

// How many rows a lookup by prefix may look at to find enough that meet the filters.
const SCAN = 5000;

// Many rows as one text: tabs between columns, CR between rows, which no column holds. A row of its own costs more than what it says.
const pack = (columns: string, from: string): string =>
  `SELECT group_concat(${columns.replaceAll(/(?:d\.)?(\w+)(?:, |$)/g, "$1 || '\t' || ").replace(/ \|\| '\t' \|\| $/, '')}, '\r') AS packed FROM (${from})`;

// Rows of a packed answer, column by column, in no promised order.
async function readPacked(statement: D1PreparedStatement): Promise<string[][]> {
  const packed = await statement.first<string | null>('packed');
  return packed === null ? [] : packed.split('\r').map((row) => row.split('\t'));
}

const COLUMNS = 'd.id, d.uscc, d.folded_name, d.core_name, d.folded_former';
const MEETS = `(?2 IS NULL OR d.region = ?2) AND (?3 IS NULL OR d.status = ?3)
  AND (?4 IS NULL OR instr(d.key_fields, '|' || ?4 || '|') > 0) AND (?5 IS NULL OR instr(d.facts, '|' || ?5 || '|') > 0)`;

// Above every letter and digit, so that `key < key || TOP` holds for everything that begins with `key`.
const TOP = '\u{10FFFF}';

function bindFiltered(db: SqlDatabase, sql: string, first: string, filters: Filters, ...more: (string | number)[]) {
  return db.prepare(sql).bind(first, filters.region, filters.status, filters.field, filters.fact ?? null, ...more);
}

function matchExpression({ terms }: QueryText, filters: Filters): string {
  const named = `{name former} : (${terms.map(gramPhrase).join(' AND ')})`;
  const facet = facetExpression(filters);
  return facet === null ? named : `${named} AND ${facet}`;
}

/**
 * Counts documents after the row `after` whose name or former names hold every term, up to `bound`. FTS5 walks the lists of
 * grams and stops there, so a common word costs no more than a rare one.
 */
export function countByName(
  db: SqlDatabase,
  text: QueryText,
  filters: Filters,
  after: number,
  bound: number,
): D1PreparedStatement {
  return db
    .prepare('SELECT count(*) AS n FROM (SELECT 1 FROM search_gram WHERE search_gram MATCH ?1 AND rowid > ?2 LIMIT ?3)')
    .bind(matchExpression(text, filters), after, bound);
}

/** The rows of {@link selectByName}. */
export async function readByName(statement: D1PreparedStatement): Promise<CandidateRow[]> {
  return (await readPacked(statement)).map(([id, uscc = '', name = '', core = '', former = '']) => ({
    id: Number(id),
    uscc,
    folded_name: name,
    core_name: core,
    folded_former: former,
    kind: null,
  }));
}

/** Documents whose name or former names hold every term, in the order of their row numbers: `limit` of them after `after`. */
export function selectByName(
  db: SqlDatabase,
  text: QueryText,
  filters: Filters,
  after: number,
  limit: number,
): D1PreparedStatement {
  return db
    .prepare(
      pack(
        COLUMNS,
        `SELECT ${COLUMNS} FROM search_gram g JOIN search_document d ON d.id = g.rowid
         WHERE search_gram MATCH ?1 AND g.rowid > ?2 ORDER BY g.rowid LIMIT ?3`,
      ),
    )
    .bind(matchExpression(text, filters), after, limit);
}

/** Documents whose name, or name without place and form, begins with the whole query: the best of a common word. */
export function selectByBeginning(
  db: SqlDatabase,
  { whole }: QueryText,
  filters: Filters,
  limit: number,
): D1PreparedStatement[] {
  return ['core_name', 'folded_name'].map((column) =>
    bindFiltered(
      db,
      `SELECT ${COLUMNS}, NULL AS kind FROM
         (SELECT * FROM search_document WHERE ${column} >= ?1 AND ${column} < ?1 || '${TOP}' ORDER BY ${column} LIMIT ?6) d
       WHERE ${MEETS} LIMIT ?7`,
      whole,
      filters,
      SCAN,
      limit,
    ),
  );
}

/** Documents one of whose identifiers, still public on `asOf`, is the query. */
export function selectByIdentifier(
  db: SqlDatabase,
  { keys }: QueryText,
  filters: Filters,
  asOf: CalendarDate,
  limit: number,
): D1PreparedStatement {
  return bindFiltered(
    db,
    `SELECT ${COLUMNS}, i.kind AS kind FROM json_each(?1) k
       JOIN search_identifier i ON i.key = k.value JOIN search_document d ON d.id = i.document_id
     WHERE (i.ends_on IS NULL OR i.ends_on > ?6) AND ${MEETS} LIMIT ?7`,
    JSON.stringify(keys),
    filters,
    asOf,
    limit,
  );
}

/**
 * Documents one of whose identifiers, still public on `asOf`, begins with the query. At most {@link SCAN} identifiers are
 * looked at for each reading of the query.
 */
export function selectByIdentifierBeginning(
  db: SqlDatabase,
  { keys }: QueryText,
  filters: Filters,
  asOf: CalendarDate,
  limit: number,
): D1PreparedStatement[] {
  const long = keys.filter((key) => Array.from(key.replace(/^#/, '')).length >= MIN_PREFIX);
  return long.map((key) =>
    bindFiltered(
      db,
      `SELECT DISTINCT ${COLUMNS}, i.kind AS kind FROM
         (SELECT * FROM search_identifier WHERE key > ?1 AND key < ?1 || '${TOP}'
            AND (ends_on IS NULL OR ends_on > ?6) ORDER BY key LIMIT ?8) i
         JOIN search_document d ON d.id = i.document_id
       WHERE ${MEETS} LIMIT ?7`,
      key,
      filters,
      asOf,
      limit,
      SCAN,
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
};

const SIMILAR_COLUMNS = 'd.id, d.uscc, d.folded_name, d.roles, d.folded_former, d.former_roles';

/**
 * For each token the row numbers of documents that bear it, as one text `1,5,9`, at most `limit` of each; null if there are none.
 * A row for each token, in their order: a thousand small rows would cost more than what they say. No token of a name is one of a
 * facet (see facet-token.ts), so that all columns may be looked in.
 */
export function selectByTokens(
  db: SqlDatabase,
  tokens: readonly string[],
  filters: Filters,
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

/** The rows of {@link selectSimilar}. */
export async function readSimilar(statement: D1PreparedStatement): Promise<SimilarRow[]> {
  return (await readPacked(statement)).map(([id, uscc = '', name = '', roles = '', former = '', formerRoles = '']) => ({
    id: Number(id),
    uscc,
    folded_name: name,
    roles,
    folded_former: former,
    former_roles: formerRoles,
  }));
}

/** Documents whose 字号, read aloud, begins with these letters: whole syllables, or initials. */
export function selectBySound(
  db: SqlDatabase,
  letters: string,
  filters: Filters,
  limit: number,
): D1PreparedStatement[] {
  return ['sound', 'initials'].map((column) =>
    bindFiltered(
      db,
      `SELECT ${SIMILAR_COLUMNS} FROM
         (SELECT * FROM search_document WHERE ${column} >= ?1 AND ${column} < ?1 || '${TOP}' ORDER BY ${column} LIMIT ?6) d
       WHERE ${MEETS} LIMIT ?7`,
      letters,
      filters,
      SCAN,
      limit,
    ),
  );
}

/** Documents that meet the filters, of which at least one is set, in the order of their row numbers. */
export function selectByFilters(db: SqlDatabase, filters: Filters, limit: number): D1PreparedStatement {
  return db
    .prepare(
      `SELECT d.id, d.uscc FROM search_gram g JOIN search_document d ON d.id = g.rowid
       WHERE search_gram MATCH ?1 ORDER BY g.rowid LIMIT ?2`,
    )
    .bind(facetExpression(filters) ?? 'facet : ""', limit);
}

/** The stored documents of these row numbers. */
export function selectBodies(db: SqlDatabase, ids: readonly number[]): D1PreparedStatement {
  return db
    .prepare('SELECT b.document_id AS id, b.body FROM json_each(?1) j JOIN search_body b ON b.document_id = j.value')
    .bind(JSON.stringify(ids));
}
