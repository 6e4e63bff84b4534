import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { WatchlistMade } from '#domain/wire/watchlist.ts';
import { syncChanges } from '#worker/jobs/sync-changes.ts';
import type { Database } from '#worker/store/database.ts';
import { AS_OF, ENTERPRISE_NAME, ENTERPRISE_USCC, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { contractApp } from '../host-contract.ts';
import { importRows } from '../ingest/import-rows.ts';
import { aFile, aRegistrationRow } from '../ingest/row-fixture.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';

/** A well-formed code that the register does not know. */
export const UNKNOWN_USCC = '91429999MA0XN9999K';

/** A database of two enterprises whose publication has been told. 示例数据. */
export async function watchedRegister(): Promise<Database> {
  const db = await temporaryDatabase();
  await importRows(db, aFile('list', { kind: 'registration' }), [
    aRegistrationRow(ENTERPRISE_NAME),
    aRegistrationRow('咸宁示例数据面馆', [], { uscc: INDIVIDUAL_USCC, line: 3 }),
  ]);
  await tellChanges(db);
  return db;
}

/** Tells what changed up to a day. */
export async function tellChanges(db: Database, asOf: CalendarDate = AS_OF): Promise<void> {
  await syncChanges(db, asOf, xianning);
}

/** Asks the portal something; a body is sent as JSON. */
export function ask(db: Database, path: string, method = 'GET', body?: unknown): Promise<Response> {
  const init =
    body === undefined
      ? { method }
      : { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  return contractApp(db).fetch(new Request(`http://localhost${path}`, init));
}

/** Makes a watchlist of these codes. */
export async function makeList(
  db: Database,
  codes: readonly string[] = [ENTERPRISE_USCC, INDIVIDUAL_USCC],
): Promise<WatchlistMade> {
  const answer = await ask(db, '/api/v1/watchlists', 'POST', { codes });
  if (answer.status !== 201) throw new Error(`No watchlist was made: ${answer.status}`);
  return (await answer.json()) as WatchlistMade;
}
