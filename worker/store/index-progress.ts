import type { CalendarDate } from '#domain/date.ts';
import type { Database } from './database.ts';

/**
 * How far a search engine has been brought. `seq`: point of the outbox. `asOf`: latest legal day for which a document was made.
 * `cycle` counts the pages written, so that two processes that keep one engine current notice each other.
 */
export type IndexProgress = { seq: number; cycle: number; asOf: CalendarDate };

/** What was found out about an enterprise while it was indexed: the day on which law alone changes what may be said of it. */
export type IndexedDay = { uscc: string; nextChangeOn: CalendarDate | null };

/** The point of the outbox up to which a search engine has been brought; 0 at first. */
export async function readIndexedSeq(db: Database, engine: string): Promise<number> {
  return (await db.prepare('SELECT seq FROM index_progress WHERE engine = ?1').bind(engine).first<number>('seq')) ?? 0;
}

/**
 * How far an engine has been brought; one that was never brought anywhere is noted as new.
 * @example await readIndexProgress(db, 'embedded', asOf) // { seq: 0, cycle: 0, asOf }
 */
export async function readIndexProgress(db: Database, engine: string, asOf: CalendarDate): Promise<IndexProgress> {
  const read = () =>
    db
      .prepare('SELECT seq, cycle, as_of AS asOf FROM index_progress WHERE engine = ?1')
      .bind(engine)
      .first<IndexProgress>();
  const known = await read();
  if (known !== null) return known;
  await db
    .prepare('INSERT OR IGNORE INTO index_progress (engine, seq, cycle, as_of) VALUES (?1, 0, 0, ?2)')
    .bind(engine, asOf)
    .run();
  return (await read()) ?? { seq: 0, cycle: 0, asOf };
}

/**
 * Enterprises whose document is not that of the day `asOf`, `limit` at most: those for which a legal change has come, public or not,
 * and, if the clock went back, those whose document was made for a later day.
 */
export async function dueForIndex(
  db: Database,
  engine: string,
  progress: IndexProgress,
  asOf: CalendarDate,
  limit: number,
): Promise<string[]> {
  const isDue = progress.asOf > asOf ? '(next_change_on <= ?2 OR made_for > ?2)' : 'next_change_on <= ?2';
  const { results } = await db
    .prepare(`SELECT uscc FROM index_day WHERE engine = ?1 AND ${isDue} LIMIT ?3`)
    .bind(engine, asOf, limit)
    .all<{ uscc: string }>();
  return results.map(({ uscc }) => uscc);
}

/**
 * Notes that a page of documents made for the day `asOf` is in the engine.
 * @returns false if another process wrote a page since `progress` was read: then an older document may have replaced a newer one, and
 * the page must be made again
 */
export async function noteIndexed(
  db: Database,
  engine: string,
  progress: IndexProgress,
  asOf: CalendarDate,
  seq: number,
  days: readonly IndexedDay[],
): Promise<boolean> {
  const [moved] = await db.batch([
    db
      .prepare(
        `UPDATE index_progress SET seq = max(seq, ?3), as_of = max(as_of, ?4), cycle = cycle + 1
         WHERE engine = ?1 AND cycle = ?2`,
      )
      .bind(engine, progress.cycle, seq, asOf),
    db
      .prepare(
        `INSERT INTO index_day (engine, uscc, made_for, next_change_on)
         SELECT ?1, value->>0, ?3, value->>1 FROM json_each(?2) WHERE true
         ON CONFLICT (engine, uscc) DO UPDATE SET made_for = excluded.made_for, next_change_on = excluded.next_change_on`,
      )
      .bind(engine, JSON.stringify(days.map(({ uscc, nextChangeOn }) => [uscc, nextChangeOn])), asOf),
  ]);
  return moved?.meta.changes === 1;
}

/** Notes that every document is that of the day `asOf`, which matters when the clock went back. */
export async function noteIndexDay(db: Database, engine: string, asOf: CalendarDate): Promise<void> {
  await db.prepare('UPDATE index_progress SET as_of = ?2 WHERE engine = ?1 AND as_of <> ?2').bind(engine, asOf).run();
}

/**
 * Forgets how far earlier editions of a table that follows law and rules were brought (see publicTable()); their rows are made anew.
 * @param current the edition that stays, e.g. `public-5f1c09ab`; what stands before its dash names the table
 */
export async function forgetOtherTables(db: Database, current: string): Promise<void> {
  const { results } = await db
    .prepare("SELECT engine FROM index_progress WHERE engine GLOB ?2 || '*' AND engine <> ?1")
    .bind(current, current.replace(/-.*$/, ''))
    .all<{ engine: string }>();
  for (const { engine } of results) {
    await db.batch([
      db.prepare('DELETE FROM index_day WHERE engine = ?1').bind(engine),
      db.prepare('DELETE FROM index_progress WHERE engine = ?1').bind(engine),
    ]);
  }
}
