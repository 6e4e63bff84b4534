import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { CalendarDate } from '#domain/date.ts';
import { bindFiltered, COLUMNS, MEETS, SCAN, TOP } from './embedded-queries.ts';
import { MIN_PREFIX } from './identifier-key.ts';
import type { SearchFilters } from './search-engine.ts';
import type { SqlDatabase } from './sql-database.ts';

/** Those of the keys that are an identifier or begin one, each as `key`: of most texts none, and then nothing else need be asked. */
export function selectKnownKeys(db: SqlDatabase, keys: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT j.value AS key FROM json_each(?1) j
       WHERE EXISTS (SELECT 1 FROM search_identifier WHERE key >= j.value AND key < j.value || '${TOP}')`,
    )
    .bind(JSON.stringify(keys));
}

/** Documents one of whose identifiers, still public on `asOf`, is the query. */
export function selectByIdentifier(
  db: SqlDatabase,
  keys: readonly string[],
  filters: SearchFilters,
  asOf: CalendarDate,
  limit: number,
): D1PreparedStatement {
  return bindFiltered(
    db,
    `SELECT ${COLUMNS}, i.kind AS kind FROM json_each(?1) k
       JOIN search_identifier i ON i.key = k.value JOIN search_document d ON d.id = i.document_id
     WHERE (i.ends_on IS NULL OR i.ends_on > ?8) AND ${MEETS} LIMIT ?9`,
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
  keys: readonly string[],
  filters: SearchFilters,
  asOf: CalendarDate,
  limit: number,
): D1PreparedStatement[] {
  const long = keys.filter((key) => Array.from(key.replace(/^#/, '')).length >= MIN_PREFIX);
  return long.map((key) =>
    bindFiltered(
      db,
      `SELECT DISTINCT ${COLUMNS}, i.kind AS kind FROM
         (SELECT * FROM search_identifier WHERE key > ?1 AND key < ?1 || '${TOP}'
            AND (ends_on IS NULL OR ends_on > ?8) ORDER BY key LIMIT ?10) i
         JOIN search_document d ON d.id = i.document_id
       WHERE ${MEETS} LIMIT ?9`,
      key,
      filters,
      asOf,
      limit,
      SCAN,
    ),
  );
}
