import type { D1PreparedStatement } from '@cloudflare/workers-types';
import { COLUMNS, pack } from './embedded-queries.ts';
import { facetExpression } from './facet-token.ts';
import type { NameLookup } from './name-lookup.ts';
import type { SearchFilters } from './search-engine.ts';
import type { SqlDatabase } from './sql-database.ts';

function matchExpression({ match }: NameLookup, filters: SearchFilters): string {
  const named = `{name former} : (${match})`;
  const facet = facetExpression(filters);
  return facet === null ? named : `${named} AND ${facet}`;
}

// What a lookup finds, before `?3` rows: those of them that hold the terms.
const HOLDS = `NOT EXISTS (SELECT 1 FROM json_each(?4) t
  WHERE instr(d.folded_name, t.value) = 0 AND instr(d.folded_former, t.value) = 0)`;
const HOLDS_ONE = '(instr(d.folded_name, ?4) > 0 OR instr(d.folded_former, ?4) > 0)';

function bindLookup(
  db: SqlDatabase,
  sql: (holds: string) => string,
  lookup: NameLookup,
  filters: SearchFilters,
  after: number,
  limit: number,
): D1PreparedStatement {
  const { unseen } = lookup;
  const values = [matchExpression(lookup, filters), after, limit];
  const [only, ...others] = unseen;
  if (only === undefined) return db.prepare(sql('')).bind(...values);
  if (others.length === 0) return db.prepare(sql(` AND ${HOLDS_ONE}`)).bind(...values, only);
  return db.prepare(sql(` AND ${HOLDS}`)).bind(...values, JSON.stringify(unseen));
}

/**
 * Counts documents after the row `after` whose name or former names hold every term, up to `bound`. FTS5 walks the lists of
 * grams and stops there, so a common word costs no more than a rare one.
 */
export function countByName(
  db: SqlDatabase,
  lookup: NameLookup,
  filters: SearchFilters,
  after: number,
  bound: number,
): D1PreparedStatement {
  const sql = (holds: string) => {
    const from = holds === '' ? 'search_gram g' : 'search_gram g JOIN search_document d ON d.id = g.rowid';
    return `SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE search_gram MATCH ?1 AND g.rowid > ?2${holds} LIMIT ?3)`;
  };
  return bindLookup(db, sql, lookup, filters, after, bound);
}

/** Documents whose name or former names hold every term, in the order of their row numbers: `limit` of them after `after`. */
export function selectByName(
  db: SqlDatabase,
  lookup: NameLookup,
  filters: SearchFilters,
  after: number,
  limit: number,
): D1PreparedStatement {
  const sql = (holds: string) =>
    pack(
      COLUMNS,
      `SELECT ${COLUMNS} FROM search_gram g JOIN search_document d ON d.id = g.rowid
       WHERE search_gram MATCH ?1 AND g.rowid > ?2${holds} ORDER BY g.rowid LIMIT ?3`,
    );
  return bindLookup(db, sql, lookup, filters, after, limit);
}
