import { addDays, type CalendarDate } from '#domain/date.ts';
import type { PublicProfile } from '#domain/profile.ts';
import { CHANGES_KEPT_DAYS } from '#domain/wire/change-feed.ts';
import { digestText } from '../desk/digest-text.ts';
import type { Followed } from '../jobs/follow-record.ts';
import type { Database } from './database.ts';

type State = { id: string; uscc: string; kind: string; digest: string; endsOn: CalendarDate | null };

// One bound value may hold 2 MB on D1; a row takes some 250 bytes.
const CHUNK = 2000;

const ROW = "row.value->>'id'";
const TELL_NEW = `INSERT INTO public_change (uscc, id, kind, change, noticed_on, ends_on)
  SELECT row.value->>'uscc', ${ROW}, row.value->>'kind', iif(old.id IS NULL, 'published', 'updated'), ?2, row.value->>'endsOn'
  FROM json_each(?1) AS row LEFT JOIN public_state AS old ON old.id = ${ROW}
  WHERE old.digest IS NOT row.value->>'digest' AND (old.id IS NOT NULL OR row.value->>'kind' = 'enterprise'
    OR EXISTS (SELECT 1 FROM public_state AS known WHERE known.id = row.value->>'uscc'))
  ORDER BY row.key`;
const PUT = `INSERT INTO public_state (id, uscc, kind, digest, ends_on, pass)
  SELECT ${ROW}, row.value->>'uscc', row.value->>'kind', row.value->>'digest', row.value->>'endsOn', ?2
  FROM json_each(?1) AS row WHERE true
  ON CONFLICT (id) DO UPDATE SET uscc = excluded.uscc, kind = excluded.kind, digest = excluded.digest, ends_on = excluded.ends_on,
    pass = excluded.pass`;
const GONE = 'FROM public_state AS gone WHERE gone.uscc IN (SELECT value FROM json_each(?1)) AND gone.pass <> ?2';
const HUSH = `UPDATE public_change SET kind = NULL WHERE id IN (SELECT gone.id ${GONE} AND gone.kind <> 'enterprise')`;
const TELL_ENDED = `INSERT INTO public_change (uscc, id, kind, change, why, noticed_on)
  SELECT gone.uscc, gone.id, iif(gone.kind = 'enterprise', gone.kind, NULL), 'ended',
    iif(gone.ends_on <= ?3 OR (gone.kind = 'enterprise' AND gone.uscc IN (SELECT value FROM json_each(?4))
      AND NOT EXISTS (SELECT 1 FROM public_state AS other WHERE other.uscc = gone.uscc AND other.kind <> 'enterprise'
        AND other.pass <> ?2 AND ifnull(other.ends_on > ?3, 1))), 'ended-by-law', 'stopped'), ?3
  ${GONE} ORDER BY gone.uscc, gone.id`;
const FORGET = 'DELETE FROM public_state WHERE uscc IN (SELECT value FROM json_each(?1)) AND pass <> ?2';
const PRUNE = 'DELETE FROM public_change WHERE noticed_on < ?1';

async function statesOf(profile: PublicProfile): Promise<State[]> {
  const { uscc, name, formerNames, entityKind, region, status, records } = profile;
  const keyFields = profile.keyFields.map(({ field, subfields }) => [field, subfields]);
  const own = JSON.stringify([name, formerNames, entityKind, region, status, keyFields]);
  return Promise.all([
    ...records.map(async (record) => ({
      id: record.id,
      uscc,
      kind: record.kind,
      digest: await digestText(JSON.stringify(record)),
      endsOn: record.publicity.endsOn,
    })),
    { id: uscc, uscc, kind: 'enterprise', digest: await digestText(own), endsOn: null },
  ]);
}

/**
 * Tells what changed about these enterprises since they were last written, and remembers how they are now, in one transaction: two processes
 * that write the same tell it once. Of an enterprise that is new only itself is told, not each of its records.
 * @example await writeChanges(db, [{ uscc, publication }], '2026-11-24' as CalendarDate)
 */
export async function writeChanges(db: Database, page: readonly Followed[], asOf: CalendarDate): Promise<void> {
  const published = page.flatMap(({ publication }) =>
    publication?.outcome === 'published' ? [publication.profile] : [],
  );
  const states = (await Promise.all(published.map(statesOf))).flat();
  // Enterprises last: a record of a new one is told apart by its enterprise not being known yet.
  const rows = [
    ...states.filter(({ kind }) => kind !== 'enterprise'),
    ...states.filter(({ kind }) => kind === 'enterprise'),
  ];
  const chunks: string[] = [];
  for (let at = 0; at < rows.length; at += CHUNK) chunks.push(JSON.stringify(rows.slice(at, at + CHUNK)));
  const pass = crypto.randomUUID();
  const codes = JSON.stringify(page.map(({ uscc }) => uscc));
  const ended = JSON.stringify(
    page.flatMap(({ uscc, publication }) => (publication?.outcome === 'ended' ? [uscc] : [])),
  );
  await db.batch([
    ...chunks.flatMap((chunk) => [db.prepare(TELL_NEW).bind(chunk, asOf), db.prepare(PUT).bind(chunk, pass)]),
    db.prepare(HUSH).bind(codes, pass),
    db.prepare(TELL_ENDED).bind(codes, pass, asOf, ended),
    db.prepare(FORGET).bind(codes, pass),
    db.prepare(PRUNE).bind(addDays(asOf, -CHANGES_KEPT_DAYS)),
  ]);
}
