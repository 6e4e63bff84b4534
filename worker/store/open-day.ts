import { addDays, type CalendarDate } from '#domain/date.ts';
import { CHANGES_KEPT_DAYS } from '#domain/wire/change-feed.ts';
import type { OpenDataChange } from '#domain/wire/open-data.ts';
import type { Database } from './database.ts';
import type { KeptFile } from './open-part.ts';

/** The file of the differences of one day. */
export type OpenDay = { day: CalendarDate; enterprises: number; file: KeptFile };

const AT_ONCE = 5000;

// Of an enterprise its own last change counts; where only records of it changed it is "updated".
const PAGE = `SELECT uscc, iif(own IN ('published', 'ended'), own, 'updated') AS change FROM (
    SELECT one.uscc, (SELECT last.change FROM public_change AS last WHERE last.id = one.uscc AND last.noticed_on = ?1
      ORDER BY last.no DESC LIMIT 1) AS own
    FROM (SELECT DISTINCT uscc FROM public_change WHERE noticed_on = ?1 AND uscc > ?2 ORDER BY uscc LIMIT ${AT_ONCE}) AS one)
  ORDER BY uscc`;

/** Every enterprise that changed on a day, each once, by code; read in pages, so that memory does not grow with their number. */
export async function* readDayChanges(db: Database, day: CalendarDate): AsyncGenerator<OpenDataChange> {
  for (let after = ''; ; ) {
    const { results } = await db.prepare(PAGE).bind(day, after).all<OpenDataChange>();
    yield* results;
    const last = results.at(-1);
    if (last === undefined || results.length < AT_ONCE) return;
    after = last.uscc;
  }
}

/** The days before `asOf` on which something changed and of which no file was made. */
export async function readMissingDays(db: Database, asOf: CalendarDate): Promise<CalendarDate[]> {
  const { results } = await db
    .prepare(
      // From one day to the next in the index, however many changes a day has.
      `WITH RECURSIVE days (day) AS (
         SELECT min(noticed_on) FROM public_change WHERE noticed_on >= ?1
         UNION ALL
         SELECT (SELECT min(noticed_on) FROM public_change WHERE noticed_on > day) FROM days WHERE day IS NOT NULL)
       SELECT day FROM days WHERE day < ?2 AND day NOT IN (SELECT day FROM open_day) ORDER BY day`,
    )
    .bind(addDays(asOf, -CHANGES_KEPT_DAYS), asOf)
    .all<{ day: CalendarDate }>();
  return results.map(({ day }) => day);
}

/** Notes the file of a day. */
export async function noteDay(db: Database, { day, enterprises, file }: OpenDay): Promise<void> {
  await db
    .prepare('INSERT OR REPLACE INTO open_day (day, enterprises, file) VALUES (?1, ?2, ?3)')
    .bind(day, enterprises, JSON.stringify(file))
    .run();
}

/** Forgets the file of a day, which is then made again. */
export async function forgetDay(db: Database, day: CalendarDate): Promise<void> {
  await db.prepare('DELETE FROM open_day WHERE day = ?1').bind(day).run();
}

/** Forgets the files of days that are no longer kept, and of days that (the clock went back) are not over. */
export async function forgetDays(db: Database, asOf: CalendarDate): Promise<void> {
  await db
    .prepare('DELETE FROM open_day WHERE day < ?1 OR day >= ?2')
    .bind(addDays(asOf, -CHANGES_KEPT_DAYS), asOf)
    .run();
}

/** The files of the days that are kept, the newest first. */
export async function readDays(db: Database, asOf: CalendarDate): Promise<OpenDay[]> {
  const { results } = await db
    .prepare('SELECT day, enterprises, file FROM open_day WHERE day >= ?1 AND day < ?2 ORDER BY day DESC')
    .bind(addDays(asOf, -CHANGES_KEPT_DAYS), asOf)
    .all<Omit<OpenDay, 'file'> & { file: string }>();
  return results.map((row) => ({ ...row, file: JSON.parse(row.file) as KeptFile }));
}
