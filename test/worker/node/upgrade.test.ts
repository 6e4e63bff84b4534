import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { ENTERPRISE_NAME } from '#test/fixtures/enterprise-builder.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from '#test/worker/ingest/row-fixture.ts';
import { beginFile, ingestRows } from '#worker/ingest/ingest.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import { migrate } from '#worker/node/migrate.ts';
import { sqliteD1 } from '#worker/node/sqlite-d1.ts';

const TODAY = '2026-11-24' as CalendarDate;
const FIRST = ['0001_record.sql', '0002_search.sql'];

it('a database of the first version keeps every record and is searched as a new one is', async () => {
  const connection = new DatabaseSync(':memory:');
  connection.exec(
    'CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TEXT)',
  );
  for (const name of FIRST) {
    connection.exec(readFileSync(new URL(`../../../worker/migrations/${name}`, import.meta.url), 'utf8'));
    connection.prepare('INSERT INTO d1_migrations (name) VALUES (?1)').run(name);
  }
  const db = sqliteD1(connection);
  for (const [file, row] of [
    [aFile('a', { kind: 'registration' }), aRegistrationRow(ENTERPRISE_NAME)],
    [aFile('b'), aPenaltyRow()],
  ] as const) {
    await beginFile(db, file);
    await ingestRows(db, file, [row], []);
  }
  // As the first version left it: the index says that it holds everything.
  connection.exec("INSERT INTO index_progress (engine, seq, cycle, as_of) VALUES ('embedded', 99, 1, '2026-11-24')");
  const records = () => connection.prepare('SELECT * FROM record ORDER BY seq').all();
  const before = records();

  migrate(connection);
  expect(records()).toEqual(before);
  const engine = embeddedEngine(db, placeNames(xianning));
  await syncSearch(db, engine, TODAY, xianning);
  const query = { text: ENTERPRISE_NAME, region: null, status: null, field: null, fact: null, limit: 10, cursor: null };
  expect((await engine.search(query, TODAY)).hits.map(({ document }) => document.name)).toEqual([ENTERPRISE_NAME]);
});
