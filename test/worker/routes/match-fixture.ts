import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import type { Database } from '#worker/store/database.ts';
import { AS_OF, COOPERATIVE_USCC, ENTERPRISE_NAME, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { contractApp } from '../host-contract.ts';
import { importRows } from '../ingest/import-rows.ts';
import { aFile, aRegistrationRow } from '../ingest/row-fixture.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';

/** Two enterprises of one name. 示例数据. */
export const NAMESAKE = '咸宁示例数据面馆';

/** The former name of the enterprise {@link ENTERPRISE_NAME}. */
export const FORMER = '咸宁示例数据旧名有限公司';

/** The app over three enterprises, two of them namesakes, and a POST that says JSON. */
export async function matchFixture(): Promise<{
  db: Database;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
}> {
  const db = await temporaryDatabase();
  await importRows(db, aFile('list', { kind: 'registration' }), [
    aRegistrationRow(ENTERPRISE_NAME, [FORMER]),
    aRegistrationRow(NAMESAKE, [], { uscc: INDIVIDUAL_USCC, line: 3 }),
    aRegistrationRow(NAMESAKE, [], { uscc: COOPERATIVE_USCC, line: 4 }),
  ]);
  await syncSearch(db, embeddedEngine(db, placeNames(xianning)), AS_OF, xianning);
  const app = contractApp(db);
  const fetch = (path: string, init: RequestInit = {}) => app.fetch(new Request(`http://localhost${path}`, init));
  const headers = { 'Content-Type': 'application/json' };
  const post = (path: string, body: unknown) => fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return { db, fetch, post };
}
