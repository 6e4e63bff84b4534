import { createHash } from 'node:crypto';
import { addDays, type CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { beginFile, finishFile, ingestRows } from '#worker/ingest/ingest.ts';
import type { IngestRow, SourceFile } from '#worker/ingest/ingest-row.ts';
import { syncPublic } from '#worker/jobs/sync-public.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import type { Database } from '#worker/store/database.ts';
import { licenceRow, registrationRow } from './law-rows.ts';

// A midnight through the jobs that keep it: the search index and the table of lists. A registration and a licence each; of the first
// enterprises one in a hundred has a second licence that runs out on an earlier day. Prints { size, midnights: { one, none, all } }.
const [directory = '', words = ''] = process.argv.slice(2);
const SIZE = Number(words);
const TODAY = '2026-11-24' as CalendarDate;
const GROUPS = 3;
const ROWS = 500;

type Midnight = { indexed: number; seconds: number; cpuSeconds: number };

const { db, close } = await openDatabase(directory);
const share = SIZE / 100;
await take(db, 'registration', SIZE, registrationRow);
await take(db, 'licence', SIZE, (index) => licenceRow(index, 1, addDays(TODAY, 100)));
for (let group = 0; group < GROUPS; group += 1) {
  const until = addDays(TODAY, 10 * (group + 1));
  await take(db, 'licence', share, (index) => licenceRow(index + group * share, 2 + group, until));
}
await bringTo(TODAY);
const one: Midnight[] = [];
for (let group = 0; group < GROUPS; group += 1) {
  // Valid on its last day; the change comes with the midnight after it.
  one.push(await bringTo(addDays(TODAY, 10 * (group + 1) + 1)));
}
const none = await bringTo(addDays(TODAY, 90));
const all = await bringTo(addDays(TODAY, 101));
close();
process.stdout.write(`${JSON.stringify({ size: SIZE, one, none, all })}\n`);

async function take(into: Database, kind: 'registration' | 'licence', rows: number, row: (index: number) => IngestRow) {
  const file: SourceFile = {
    digest: createHash('sha256')
      .update(`${kind} ${rows} ${JSON.stringify(row(0))}`)
      .digest('hex'),
    name: `${kind}.csv`,
    layout: kind === 'registration' ? 'enterprise-list' : 'licence-2019',
    kind,
    encoding: 'utf-8',
    rows,
    sender: null,
    receivedAt: `${TODAY}T01:00:00.000Z`,
    receivedOn: TODAY,
  };
  await beginFile(into, file);
  for (let from = 0; from < rows; from += ROWS) {
    const batch = Array.from({ length: Math.min(ROWS, rows - from) }, (_, place) => row(from + place));
    await ingestRows(into, file, batch, []);
  }
  await finishFile(into, file, { accepted: rows });
}

async function bringTo(day: CalendarDate): Promise<Midnight> {
  const started = performance.now();
  const before = process.cpuUsage();
  const search = await syncSearch(db, embeddedEngine(db, placeNames(xianning)), day, xianning);
  const lists = await syncPublic(db, day, xianning);
  const { user, system } = process.cpuUsage(before);
  if (search.indexed !== lists.indexed) throw new Error('The index and the lists followed different enterprises.');
  return { indexed: search.indexed, seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
}
