import type { D1Result } from '@cloudflare/workers-types';
import type { CalendarDate } from '#domain/date.ts';
import type { RecordKind } from '#domain/records/index.ts';
import type { Database } from './database.ts';
import type { ListPlace } from './list-cursor.ts';

/** Which rows of the table are asked for. Days are inclusive; `after` null: from the beginning. */
export type ListRows = {
  facet: string;
  from: CalendarDate | null;
  to: CalendarDate | null;
  order: 'newest' | 'oldest';
  after: ListPlace | null;
  limit: number;
};

/** One row; `isStale`: its enterprise changed, or its day has come, since the row was made, so publish() must be asked again. */
export type ListRow = { id: string; uscc: string; day: CalendarDate; body: string; isStale: boolean };

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';
/** Above so many rows between two days their number is told as a bound. */
const COUNTED = 1000;

const FACET = '(SELECT no FROM public_tally WHERE facet = ?1)';

function rowsIn(order: ListRows['order']): string {
  const [isAfter, direction] = order === 'newest' ? ['<', 'DESC'] : ['>', 'ASC'];
  return `SELECT place.id, place.day, entry.uscc, entry.body,
      made.uscc IS NULL OR ifnull(made.next_change_on <= ?2, 0) OR made.made_for > ?2
        OR EXISTS (SELECT 1 FROM outbox WHERE outbox.uscc = entry.uscc
          AND outbox.seq > (SELECT seq FROM index_progress WHERE engine = ?8)) AS is_stale
    FROM public_facet AS place
      JOIN public_entry AS entry ON entry.id = place.id
      LEFT JOIN index_day AS made ON made.engine = ?8 AND made.uscc = entry.uscc
    WHERE place.facet = ${FACET} AND place.day BETWEEN ?3 AND ?4 AND (place.day, place.id) ${isAfter} (?5, ?6)
      AND (entry.ends_on IS NULL OR entry.ends_on > ?2)
    ORDER BY place.day ${direction}, place.id ${direction} LIMIT ?7`;
}

const ROWS = { newest: rowsIn('newest'), oldest: rowsIn('oldest') };

/**
 * Rows of a list in their order, read at one moment; what has ended by `asOf` is not among them. Cost grows with the rows asked for.
 * @param table see publicTable(); rows of another edition are stale
 * @example await readListRows(db, table, { facet: 'penalties|*|*|*', from: null, to: null, order: 'newest', after: null, limit: 20 }, asOf)
 */
export async function readListRows(
  db: Database,
  table: string,
  rows: ListRows,
  asOf: CalendarDate,
): Promise<ListRow[]> {
  const { facet, order, limit } = rows;
  const [day, id] = order === 'newest' ? [LAST_DAY, '~'] : [FIRST_DAY, ''];
  const { results } = await db
    .prepare(ROWS[order])
    .bind(
      facet,
      asOf,
      rows.from ?? FIRST_DAY,
      rows.to ?? LAST_DAY,
      rows.after?.day ?? day,
      rows.after?.id ?? id,
      limit,
      table,
    )
    .all<Omit<ListRow, 'isStale'> & { is_stale: number }>();
  return results.map(({ is_stale, ...row }) => ({ ...row, isStale: is_stale === 1 }));
}

const TALLIES = `SELECT facet, entries FROM public_tally WHERE facet IN (SELECT value FROM json_each(?1))`;
// Rows whose day has come and which the job has not yet taken out: none but in the first seconds of a day.
const ENDED = `SELECT facet.value AS facet, count(*) AS entries FROM public_entry AS entry JOIN json_each(entry.facets) AS facet
  WHERE entry.ends_on <= ?2 AND facet.value IN (SELECT value FROM json_each(?1)) GROUP BY 1`;

/**
 * How many rows answer to each facet on `asOf`; a facet without a row is absent. One look-up a facet, however long the lists are.
 * @example (await readTallies(db, ['penalties|*|*|*'], asOf)).get('penalties|*|*|*') // 812
 */
export async function readTallies(
  db: Database,
  facets: readonly string[],
  asOf: CalendarDate,
): Promise<ReadonlyMap<string, number>> {
  const wanted = JSON.stringify(facets);
  type Tally = { facet: string; entries: number };
  const [tallies, ended] = (await db.batch([
    db.prepare(TALLIES).bind(wanted),
    db.prepare(ENDED).bind(wanted, asOf),
  ])) as [D1Result<Tally>, D1Result<Tally>];
  const counts = new Map(tallies.results.map(({ facet, entries }) => [facet, entries]));
  for (const { facet, entries } of ended.results) counts.set(facet, (counts.get(facet) ?? 0) - entries);
  return counts;
}

const BETWEEN = `SELECT count(*) AS rows FROM (SELECT 1 FROM public_facet
  WHERE facet = ${FACET} AND day BETWEEN ?2 AND ?3 LIMIT ${COUNTED + 1})`;

/** How many rows lie between two days; above 1,000 the number is only a bound. */
export async function countBetween(
  db: Database,
  { facet, from, to }: Pick<ListRows, 'facet' | 'from' | 'to'>,
): Promise<{ total: number; totalIsBound: boolean }> {
  const rows =
    (await db
      .prepare(BETWEEN)
      .bind(facet, from ?? FIRST_DAY, to ?? LAST_DAY)
      .first<number>('rows')) ?? 0;
  return { total: Math.min(rows, COUNTED), totalIsBound: rows > COUNTED };
}

const SETTLED = `SELECT ifnull((SELECT max(seq) FROM outbox), 0) <= ifnull((SELECT seq FROM index_progress WHERE engine = ?2), -1)
    AND NOT EXISTS (SELECT 1 FROM index_day WHERE engine = ?2 AND next_change_on <= ?1)
    AND NOT EXISTS (SELECT 1 FROM index_progress WHERE engine = ?2 AND as_of > ?1) AS settled`;

/** Whether the table holds everything received so far, as of this legal day; if not, the job is at work, or has stopped. */
export async function isTableSettled(db: Database, table: string, asOf: CalendarDate): Promise<boolean> {
  return (await db.prepare(SETTLED).bind(asOf, table).first<number>('settled')) === 1;
}

/** From which units a kind of record was received, and when last; null if it never was. */
export async function readDeliveries(
  db: Database,
  kind: RecordKind,
): Promise<{ receivedAt: string | null; units: string[] }> {
  const { results } = await db
    .prepare('SELECT unit, received_at FROM source_state WHERE kind = ?1 ORDER BY unit')
    .bind(kind)
    .all<{ unit: string; received_at: string }>();
  const newest = results.map(({ received_at }) => received_at).toSorted();
  return { receivedAt: newest.at(-1) ?? null, units: results.map(({ unit }) => unit) };
}
