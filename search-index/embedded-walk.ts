import type { CalendarDate } from '#domain/date.ts';
import { bindFiltered, MEETS } from './embedded-queries.ts';
import { MIN_PREFIX } from './identifier-key.ts';
import type { QueryText } from './query-text.ts';
import type { SearchPlace } from './search-cursor.ts';
import type { EngineQuery } from './search-engine.ts';
import { type PlainSort, sortRank } from './sort-rank.ts';
import type { SqlDatabase } from './sql-database.ts';

// Documents looked at for one page: where more than a thousand answer, a page of fifty is full long before in all but the largest registers.
const SCAN = 20_000;

// Above every letter and digit, as for look-ups by beginning.
const TOP = '\u{10FFFF}';

const KEYS: Readonly<Record<PlainSort, string>> = { latest: 'd.latest_order', name: 'd.sound', code: "''" };
const FIRST: Readonly<Record<PlainSort, number | string>> = { latest: Number.MIN_SAFE_INTEGER, name: '', code: '' };

/** The rows of one page in an order other than relevance, and the place after which the next one begins (null: that was all). */
type Walk = { rows: (SearchPlace & { id: number })[]; next: SearchPlace | null };

type Row = { id: number; uscc: string; key: number | string };

// In the words of SQL what matchExpression and the look-ups of identifiers ask of the index.
function holds({ terms }: QueryText, byIdentifier: boolean): string {
  const named = terms.map(
    (_, at) => `(instr(d.folded_name, ?8->>${at}) > 0 OR instr(d.folded_former, ?8->>${at}) > 0)`,
  );
  const identified = `EXISTS (SELECT 1 FROM search_identifier i WHERE i.document_id = d.id AND (i.ends_on IS NULL OR i.ends_on > ?10)
    AND (i.key IN (SELECT value FROM json_each(?9)) OR EXISTS (SELECT 1 FROM json_each(?11) k WHERE i.key > k.value AND i.key < k.value || '${TOP}')))`;
  return byIdentifier ? `((${named.join(' AND ')}) OR ${identified})` : `(${named.join(' AND ')})`;
}

function rowValue(sort: PlainSort): string {
  return sort === 'code' ? 'd.uscc' : `(${KEYS[sort]}, d.uscc)`;
}

async function endOf(db: SqlDatabase, sort: PlainSort, from: SearchPlace): Promise<SearchPlace | null> {
  const asked = sort === 'code' ? '?2' : '(?1, ?2)';
  const row = await db
    .prepare(
      `SELECT ${KEYS[sort]} AS key, d.uscc FROM search_document d WHERE ${rowValue(sort)} > ${asked}
       ORDER BY ${sort === 'code' ? 'd.uscc' : `${KEYS[sort]}, d.uscc`} LIMIT 1 OFFSET ?3`,
    )
    .bind(from.rank[1] ?? '', from.uscc, SCAN - 1)
    .first<Pick<Row, 'key' | 'uscc'>>();
  return row === null ? null : placeOf(sort, row);
}

function placeOf(sort: PlainSort, { key, uscc }: Pick<Row, 'key' | 'uscc'>): SearchPlace {
  return { rank: sortRank(sort, { latestOrder: Number(key), sound: String(key) }), uscc };
}

/**
 * Walks the documents in an order other than relevance and takes those that answer the query: for answers of which there are too many to
 * put in order. No more than {@link SCAN} documents are looked at, so that a page may be short and yet not the last.
 * @param text null: the filters alone
 * @param byIdentifier whether identifiers are looked at beside names
 * @example await walkInOrder(db, 'latest', text, query, asOf, null, false)
 */
export async function walkInOrder(
  db: SqlDatabase,
  sort: PlainSort,
  text: QueryText | null,
  query: EngineQuery,
  asOf: CalendarDate,
  after: SearchPlace | null,
  byIdentifier: boolean,
): Promise<Walk> {
  const from = after ?? { rank: [0, FIRST[sort]], uscc: '' };
  const end = await endOf(db, sort, from);
  const long = (text?.keys ?? []).filter((key) => Array.from(key.replace(/^#/, '')).length >= MIN_PREFIX);
  const sql = `SELECT d.id, d.uscc, ${KEYS[sort]} AS key FROM search_document d
    WHERE ${sort === 'code' ? 'd.uscc > ?12' : `${rowValue(sort)} > (?1, ?12)`}
      AND (?13 = 0 OR ${sort === 'code' ? 'd.uscc <= ?15' : `${rowValue(sort)} <= (?14, ?15)`})
      AND ${MEETS} AND ${text === null ? '1' : holds(text, byIdentifier)}
    ORDER BY ${sort === 'code' ? 'd.uscc' : `${KEYS[sort]}, d.uscc`} LIMIT ?16`;
  const { results } = await bindFiltered(
    db,
    sql,
    from.rank[1] ?? '',
    query,
    JSON.stringify(text?.terms ?? []),
    JSON.stringify(text?.keys ?? []),
    asOf,
    JSON.stringify(long),
    from.uscc,
    end === null ? 0 : 1,
    end?.rank[1] ?? '',
    end?.uscc ?? '',
    query.limit + 1,
  ).all<Row>();
  const rows = results.slice(0, query.limit).map((row) => ({ id: row.id, ...placeOf(sort, row) }));
  return { rows, next: results.length > query.limit ? (rows.at(-1) ?? null) : end };
}
