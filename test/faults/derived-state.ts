import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { openDumpFolder } from '#worker/node/dump-folder.ts';
import { dumpEdition } from '#worker/open-data/dump-edition.ts';
import type { Database } from '#worker/store/database.ts';
import { readDays } from '#worker/store/open-day.ts';
import { readCurrentDumps } from '#worker/store/open-dump.ts';
import { type KeptFile, readParts } from '#worker/store/open-part.ts';
import { publicTable } from '#worker/store/public-table.ts';

// What the tables say, without the numbers that depend on the order in which enterprises came and went.
const CONTENT = [
  'SELECT uscc, basis_counts FROM public_enterprise ORDER BY uscc',
  'SELECT id, uscc, list, day, ends_on, facets, body FROM public_entry ORDER BY id',
  'SELECT facet, entries FROM public_tally WHERE entries <> 0 ORDER BY facet',
  `SELECT tally.facet, public_facet.day, id FROM public_facet JOIN public_tally AS tally ON tally.no = public_facet.facet ORDER BY 1, 2, 3`,
  'SELECT id, uscc, kind, digest, ends_on FROM public_state ORDER BY id',
  'SELECT * FROM desk_duty ORDER BY unit, state, due_on, record_id, duty, provision',
  'SELECT * FROM desk_withheld ORDER BY received_on, record_id',
  'SELECT * FROM desk_tally ORDER BY uscc, unit',
  'SELECT * FROM desk_unit WHERE done + late + came_late + open + unknown + withheld > 0 ORDER BY unit',
];

const RULES: Readonly<Record<string, string>> = {
  'entries without an enterprise':
    'SELECT count(*) AS n FROM public_entry WHERE uscc NOT IN (SELECT uscc FROM public_enterprise)',
  'entries that a filter does not have': `SELECT count(*) AS n FROM public_entry AS entry JOIN json_each(entry.facets) AS facet
    LEFT JOIN public_tally AS tally ON tally.facet = facet.value
    LEFT JOIN public_facet AS own ON own.facet = tally.no AND own.day = entry.day AND own.id = entry.id WHERE own.id IS NULL`,
  'entries of a filter that are none':
    'SELECT count(*) AS n FROM public_facet WHERE id NOT IN (SELECT id FROM public_entry)',
  'filters that count wrongly': `SELECT count(*) AS n FROM public_tally AS tally
    JOIN (SELECT facet, count(*) AS own FROM public_facet GROUP BY facet) AS counted ON counted.facet = tally.no WHERE own <> entries`,
  'public enterprises in no part of open data':
    'SELECT count(*) AS n FROM public_enterprise WHERE (no - 1) / 500 NOT IN (SELECT no FROM open_part)',
  'enterprises whose last change told is not so': `SELECT count(*) AS n FROM public_change AS last
    WHERE id = uscc AND no = (SELECT max(no) FROM public_change AS other WHERE other.id = last.id)
      AND (change = 'ended') = EXISTS (SELECT 1 FROM public_state WHERE public_state.id = last.id)`,
  'duties that the sums do not count': `SELECT ifnull((SELECT sum(open + unknown) FROM desk_tally), 0) <>
    (SELECT count(*) FROM desk_duty) AS n`,
  'records kept back that the sums do not count': `SELECT ifnull((SELECT sum(withheld) FROM desk_tally), 0) <>
    (SELECT count(*) FROM desk_withheld) AS n`,
  'units whose sums are not those of their enterprises': `SELECT count(*) AS n FROM desk_unit AS own
    LEFT JOIN (SELECT unit, sum(done) AS done, sum(late) AS late, sum(came_late) AS came_late, sum(open) AS open,
      sum(unknown) AS unknown, sum(withheld) AS withheld FROM desk_tally GROUP BY unit) AS sums USING (unit)
    WHERE (own.done, own.late, own.came_late, own.open, own.unknown, own.withheld) <> (ifnull(sums.done, 0), ifnull(sums.late, 0),
      ifnull(sums.came_late, 0), ifnull(sums.open, 0), ifnull(sums.unknown, 0), ifnull(sums.withheld, 0))`,
};

const MADE = /^(?:part|head|changes)-.*-([0-9a-f]{16})\.(?:ndjson|csv)\.gz$/;

const digestOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** What the tables derived from the record say, and every line of the files of open data. The same, however often their jobs were cut short. */
export async function derivedDigest(db: Database, dataDir: string): Promise<string> {
  const hash = createHash('sha256');
  for (const query of CONTENT) hash.update(JSON.stringify((await db.prepare(query).all()).results));
  const parts = await readParts(db);
  for (const form of ['ndjson', 'csv'] as const) {
    const texts = parts.map((part) => gunzipSync(readFileSync(join(dataDir, 'open-data', part[form].name))).toString());
    hash.update(texts.join('').split('\n').sort().join('\n'));
  }
  return hash.digest('hex');
}

/**
 * What only half a write of the derived tables or of the files of open data could leave, in words; empty if all agree.
 * @returns `checked`: files that the database names; `lost`: those that are not there as it names them
 * @example expect(await findDerivedHalves(db, dataDir, asOf)).toMatchObject({ lost: [], halves: [] })
 */
export async function findDerivedHalves(
  db: Database,
  dataDir: string,
  asOf: CalendarDate,
): Promise<{ checked: number; lost: string[]; halves: string[] }> {
  const halves: string[] = [];
  for (const [what, query] of Object.entries(RULES)) {
    const count = (await db.prepare(query).first<number>('n')) ?? 0;
    if (count > 0) halves.push(`${count} ${what}`);
  }
  const folder = join(dataDir, 'open-data');
  const there = new Map(
    (existsSync(folder) ? readdirSync(folder) : []).map((name) => [name, digestOf(readFileSync(join(folder, name)))]),
  );
  for (const [name, digest] of there) {
    const stated = MADE.exec(name)?.[1];
    if (stated !== undefined && !digest.startsWith(stated)) halves.push(`${name} is not whole`);
  }
  const parts = await readParts(db);
  const days = await readDays(db, asOf);
  const named: KeptFile[] = [...parts.flatMap(({ ndjson, csv }) => [ndjson, csv]), ...days.map(({ file }) => file)];
  const current = await readCurrentDumps(db, publicTable(xianning), dumpEdition(xianning), asOf);
  const files = openDumpFolder(folder);
  for (const { form, head, bytes, sha256 } of current?.dumps.values() ?? []) {
    if (head !== null) named.push(head);
    const names = [...(head === null ? [] : [head.name]), ...parts.map((part) => part[form].name)];
    const measured = await files.measure(names);
    if (measured?.bytes !== bytes || measured.sha256 !== sha256) halves.push(`the whole of ${form} is not its parts`);
  }
  const lost = named.filter(({ name, sha256 }) => there.get(name) !== sha256).map(({ name }) => name);
  return { checked: named.length, lost, halves };
}
