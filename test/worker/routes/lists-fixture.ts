import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { LivePage } from '#domain/wire/live-page.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { createApp } from '#worker/app.ts';
import type { Env } from '#worker/env.ts';
import { syncPublic } from '#worker/jobs/sync-public.ts';
import { openRegister } from '#worker/open-register.ts';
import { AS_OF, ENTERPRISE_NAME, INDIVIDUAL_USCC } from '../../fixtures/enterprise-builder.ts';
import { NOON } from '../host-fixture.ts';
import { importRows } from '../ingest/import-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from '../ingest/row-fixture.ts';
import { temporaryDatabase } from '../store/temporary-database.ts';

/** The app over a real database with two enterprises and a penalty each; pages are remembered instead of rendered. */
export async function listsFixture() {
  const db = await temporaryDatabase();
  const individual = '咸安区示例数据小吃店';
  await importRows(db, aFile('list', { kind: 'registration', layout: 'enterprise-list' }), [
    aRegistrationRow(ENTERPRISE_NAME),
    aRegistrationRow(individual, [], { uscc: INDIVIDUAL_USCC, line: 3 }),
  ]);
  await importRows(db, aFile('a'), [
    aPenaltyRow({ violationType: '=HYPERLINK("x")' }),
    aPenaltyRow(
      { documentNumber: '咸市监处罚〔2026〕13号' },
      { uscc: INDIVIDUAL_USCC, counterpartyName: individual, line: 3 },
    ),
  ]);
  await syncPublic(db, AS_OF, xianning);
  const rendered: LivePage[] = [];
  const app = createApp({
    jurisdiction: xianning,
    openRegister: () => openRegister(db, xianning, 'embedded'),
    openEngine: () => embeddedEngine(db),
    toDocument: toSearchDocument,
    renderPage: async (page) => {
      rendered.push(page);
      return new Response('<!doctype html><html lang="zh-CN"><title>page</title></html>');
    },
    now: () => NOON,
    log: () => undefined,
  });
  const env: Env = { DB: db, ASSETS: { fetch: async () => new Response(null, { status: 404 }) } };
  return { db, rendered, get: (path: string, init: RequestInit = {}) => app.request(path, init, env) };
}
