import type { CalendarDate } from '#domain/date.ts';
import type { Database } from './database.ts';
import type { KeptFile } from './open-part.ts';
import { isTableSettled } from './public-reads.ts';

/** In which forms whole dumps are made. */
export const DUMP_FORMS = ['ndjson', 'csv'] as const;

/** See {@link DUMP_FORMS}. */
export type DumpForm = (typeof DUMP_FORMS)[number];

/** A whole dump as it was last put together. `head`: a file that stands before the parts. */
export type OpenDump = { form: DumpForm; head: KeptFile | null; bytes: number; sha256: string; madeAt: string };

/** The dumps that may be served. */
export type CurrentDumps = { dumps: ReadonlyMap<DumpForm, OpenDump> };

const STAMP = 'SELECT ifnull(sum(version), 0) AS stamp FROM open_part';

/** The stamp of all parts as they are now; it grows with every change of what is public. */
export async function readStamp(db: Database): Promise<number> {
  return (await db.prepare(STAMP).first<number>('stamp')) ?? 0;
}

/**
 * The dumps, if they hold exactly what is public: everything received so far and every legal change up to `asOf` is in them. Null: they are older
 * than the last change, which may be a withdrawal, and nothing of them may be served.
 * @param table see publicTable()
 */
export async function readCurrentDumps(
  db: Database,
  table: string,
  edition: string,
  asOf: CalendarDate,
): Promise<CurrentDumps | null> {
  // Asked first: were it asked last, a change noticed in between would let dumps from before it through.
  if (!(await isTableSettled(db, table, asOf))) return null;
  const { results } = await db
    .prepare(
      `SELECT form, head, bytes, sha256, made_at AS madeAt FROM open_dump WHERE edition = ?1 AND stamp = (${STAMP})
       ORDER BY form DESC`,
    )
    .bind(edition)
    .all<Omit<OpenDump, 'head'> & { head: string | null }>();
  if (results.length !== DUMP_FORMS.length) return null;
  const dumps = results.map(
    ({ head, ...dump }): OpenDump => ({
      ...dump,
      head: head === null ? null : (JSON.parse(head) as KeptFile),
    }),
  );
  return { dumps: new Map(dumps.map((dump) => [dump.form, dump])) };
}

/** Notes the dumps put together from the parts as they were at `stamp`. */
export async function noteDumps(
  db: Database,
  dumps: readonly OpenDump[],
  stamp: number,
  edition: string,
): Promise<void> {
  await db.batch(
    dumps.map(({ form, head, bytes, sha256, madeAt }) =>
      db
        .prepare(
          `INSERT OR REPLACE INTO open_dump (form, edition, stamp, head, bytes, sha256, made_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
        )
        .bind(form, edition, stamp, head === null ? null : JSON.stringify(head), bytes, sha256, madeAt),
    ),
  );
}
