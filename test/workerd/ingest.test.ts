import { applyD1Migrations, env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import { readEnterprise } from '#worker/store/read-enterprise.ts';
import { AS_OF, ENTERPRISE_NAME, ENTERPRISE_USCC, yuan } from '../fixtures/enterprise-builder.ts';
import { importRows, inShort } from '../worker/ingest/import-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from '../worker/ingest/row-fixture.ts';

beforeAll(async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS);
});

describe('the store on D1', () => {
  it('accepts, corrects, recognises and holds as on Node, and two importers at once meet', async () => {
    const list = aFile('list', { kind: 'registration' });
    expect(inShort(await importRows(env.DB, list, [aRegistrationRow(ENTERPRISE_NAME)]))).toEqual(['accepted']);
    const [fine, higher] = [aPenaltyRow(), aPenaltyRow({ fineAmount: yuan(30_000) }, { line: 3 })];
    expect(inShort(await importRows(env.DB, aFile('a'), [fine, higher]))).toEqual([
      'accepted',
      'held conflict-in-file',
    ]);
    await Promise.all([importRows(env.DB, aFile('b'), [fine]), importRows(env.DB, aFile('c'), [higher])]);
    expect(inShort(await importRows(env.DB, aFile('b'), [fine]))).toEqual(['duplicate superseded']);
    const enterprise = await readEnterprise(env.DB, ENTERPRISE_USCC);
    const penalty = enterprise?.records.find(({ kind }) => kind === 'penalty');
    expect(penalty).toMatchObject({ body: { fineAmount: yuan(30_000) }, earlierVersions: [{ replacedOn: AS_OF }] });
    expect(await env.DB.prepare('SELECT count(*) AS n FROM write_guard').first('n')).toBe(0);
  });

  it('brings the embedded engine up to the record', async () => {
    const engine = embeddedEngine(env.DB);
    expect(await syncSearch(env.DB, engine, AS_OF, xianning)).toMatchObject({ done: true });
    expect(await syncSearch(env.DB, engine, AS_OF, xianning)).toEqual({ indexed: 0, done: true });
  });
});
