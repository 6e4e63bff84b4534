import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import { publish } from '#domain/publish.ts';
import { dumpEdition } from '../open-data/dump-edition.ts';
import type { DumpFiles } from '../open-data/dump-files.ts';
import { CSV_HEAD, csvLinesOf, ndjsonLineOf } from '../open-data/dump-lines.ts';
import type { Database } from '../store/database.ts';
import { forgetDays, noteDay, readDayChanges, readDays, readMissingDays } from '../store/open-day.ts';
import { DUMP_FORMS, noteDumps, type OpenDump, readCurrentDumps, readStamp } from '../store/open-dump.ts';
import {
  type KeptFile,
  notePart,
  readPartCodes,
  readParts,
  readStaleParts,
  type StalePart,
} from '../store/open-part.ts';
import { isTableSettled } from '../store/public-reads.ts';
import { publicTable } from '../store/public-table.ts';
import { readEnterprises } from '../store/read-enterprise.ts';
import { changeFeed } from './sync-changes.ts';

/** What the job is given: the record, where files go, the legal day, the moment (ISO 8601, UTC). */
export type OpenDataWork = {
  db: Database;
  files: DumpFiles;
  asOf: CalendarDate;
  at: string;
  jurisdiction: Jurisdiction;
};

/** How many parts were made anew, and whether the files now hold exactly what is public. */
export type OpenDataOutcome = { parts: number; done: boolean };

// Published in one go while requests wait on a single-threaded host.
const AT_ONCE = 50;

/**
 * Makes the files of open data anew where they are not current: the parts in which something changed, the digests of the wholes, the differences of
 * days that are over. Waits until the table of what is public is settled; each enterprise goes through `publish()`. Repeating it changes nothing,
 * being cut short loses nothing; memory is bounded by one part.
 * @throws what the database or the file system throws; then nothing is served until a later call ends well
 * @example await syncOpenData({ db, files, asOf, at: new Date().toISOString(), jurisdiction: xianning }) // { parts: 1, done: true }
 */
export async function syncOpenData(work: OpenDataWork): Promise<OpenDataOutcome> {
  const { db, asOf, jurisdiction } = work;
  const edition = dumpEdition(jurisdiction);
  const table = publicTable(jurisdiction);
  if (!(await isTableSettled(db, table, asOf))) return { parts: 0, done: false };
  const stale = await readStaleParts(db, edition);
  for (const part of stale) await makePart(work, part, edition);
  const days = await makeDays(work);
  if ((await readCurrentDumps(db, table, edition, asOf)) === null) await putTogether(work, edition);
  else if (!days) return { parts: stale.length, done: true };
  await sweep(work);
  return { parts: stale.length, done: (await readCurrentDumps(db, table, edition, asOf)) !== null };
}

async function makePart({ db, files, asOf, jurisdiction }: OpenDataWork, part: StalePart, edition: string) {
  const codes = await readPartCodes(db, part.no);
  const lines: string[] = [];
  const rows: string[] = [];
  let records = 0;
  for (let at = 0; at < codes.length; at += AT_ONCE) {
    const page = codes.slice(at, at + AT_ONCE);
    const enterprises = await readEnterprises(db, page);
    for (const uscc of page) {
      const enterprise = enterprises.get(uscc);
      const publication = enterprise === undefined ? null : publish(enterprise, asOf, jurisdiction);
      if (publication?.outcome !== 'published') continue;
      lines.push(ndjsonLineOf(publication.profile));
      rows.push(csvLinesOf(publication.profile));
      records += publication.profile.records.length;
    }
    // Lets requests in between two pages.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const stem = `part-${part.no}`;
  const ndjson = await files.keep(stem, 'ndjson', lines);
  const csv = await files.keep(stem, 'csv', rows);
  await notePart(db, { ...part, enterprises: lines.length, records, ndjson, csv }, edition);
}

async function makeDays({ db, files, asOf, jurisdiction }: OpenDataWork): Promise<boolean> {
  await forgetDays(db, asOf);
  if (!(await isTableSettled(db, changeFeed(jurisdiction), asOf))) return false;
  const days = await readMissingDays(db, asOf);
  for (const day of days) {
    let enterprises = 0;
    async function* lines(): AsyncGenerator<string> {
      for await (const change of readDayChanges(db, day)) {
        enterprises += 1;
        yield `${JSON.stringify(change)}\n`;
      }
    }
    const file = await files.keep(`changes-${day}`, 'ndjson', lines());
    await noteDay(db, { day, enterprises, file });
  }
  return days.length > 0;
}

async function putTogether({ db, files, at }: OpenDataWork, edition: string): Promise<void> {
  const stamp = await readStamp(db);
  if ((await readStaleParts(db, edition)).length > 0) return;
  const parts = await readParts(db);
  const dumps: OpenDump[] = [];
  for (const form of DUMP_FORMS) {
    const head = form === 'csv' ? await files.keep('head', form, [CSV_HEAD]) : null;
    const measured = await files.measure([
      ...(head === null ? [] : [head.name]),
      ...parts.map((one) => one[form].name),
    ]);
    if (measured === null) return;
    dumps.push({ form, head, ...measured, madeAt: at });
  }
  await noteDumps(db, dumps, stamp, edition);
}

async function sweep({ db, files, asOf }: OpenDataWork): Promise<void> {
  const parts = await readParts(db);
  const days = await readDays(db, asOf);
  const { results } = await db.prepare('SELECT head FROM open_dump WHERE head IS NOT NULL').all<{ head: string }>();
  await files.sweep(
    new Set([
      ...parts.flatMap(({ ndjson, csv }) => [ndjson.name, csv.name]),
      ...days.map(({ file }) => file.name),
      ...results.map(({ head }) => (JSON.parse(head) as KeptFile).name),
    ]),
  );
}
