import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { makeBackup } from '#scripts/backup/make-backup.ts';
import { restoreBackup } from '#scripts/backup/restore-backup.ts';
import { buildFolder, buildRecordPath } from '#scripts/site/build-record.ts';
import { mustBuild } from '#scripts/site/must-build.ts';
import { sourceDigest } from '#scripts/site/source-digest.ts';
import { openStaticFiles } from '#worker/node/static-files.ts';
import { openRegister } from '#worker/open-register.ts';
import { openPrebuiltPages } from '#worker/prebuilt-pages.ts';
import { latestSeq } from '#worker/store/changes.ts';
import type { Database } from '#worker/store/database.ts';
import { databaseId } from '#worker/store/database-id.ts';
import { collectedKinds } from '#worker/store/source-state.ts';
import { temporaryDatabase, temporaryFolder } from '../../worker/store/temporary-database.ts';
import { DAY, importInto, sampleData } from './portal-data.ts';

async function buildOf(db: Database, uscc: string): Promise<string> {
  const root = temporaryFolder();
  const record = buildRecordPath(root, 'node');
  const page = join(buildFolder(root, 'node'), 'client/enterprise', `${uscc}.html`);
  const entry = join(buildFolder(root, 'node'), 'server/entry.mjs');
  for (const path of [record, page, entry]) mkdirSync(dirname(path), { recursive: true });
  const made = {
    databaseId: await databaseId(db),
    seq: await latestSeq(db),
    asOf: DAY,
    collected: await collectedKinds(db),
  };
  writeFileSync(record, JSON.stringify({ ...made, profiles: 1, sources: sourceDigest(root, false) }));
  writeFileSync(page, '<!doctype html><html lang="zh-CN"><title>the state before</title></html>');
  writeFileSync(entry, '');
  return root;
}

async function isServed(db: Database, root: string, uscc: string): Promise<boolean> {
  const env = { ASSETS: openStaticFiles(join(buildFolder(root, 'node'), 'client')) };
  const pages = openPrebuiltPages({ register: openRegister(db, xianning, 'embedded'), now: () => 0, env });
  const { page } = await pages.find(uscc, new Request(`http://localhost/enterprise/${uscc}`), DAY);
  return page !== null;
}

describe('pages built from a state that a restore undid', () => {
  it('are never served again, even after the outbox has passed their point, and the site is built again', async () => {
    const dataDir = await sampleData();
    const folder = temporaryFolder();
    const { path } = await makeBackup({ dataDir, folder, programVersion: '0.0.0-test', now: new Date() });
    await importInto(dataDir, '05-penalty-2019.csv');
    const before = await temporaryDatabase(dataDir);
    const uscc = await before.prepare('SELECT uscc FROM outbox ORDER BY seq DESC LIMIT 1').first<string>('uscc');
    if (uscc === null) expect.fail('nothing was imported');
    const root = await buildOf(before, uscc);
    expect(await isServed(before, root, uscc)).toBe(true);
    expect(await mustBuild(root, before, DAY)).toBeNull();

    const target = temporaryFolder();
    await restoreBackup({ file: path, dataDir: target, needsManifest: true, now: new Date() });
    const restored = await temporaryDatabase(target);
    expect(await latestSeq(restored)).toBeLessThan(await latestSeq(before));
    expect(await isServed(restored, root, uscc)).toBe(false);
    expect(await mustBuild(root, restored, DAY)).toBe('it was made from another database');

    await importInto(target, '05-penalty-2019.csv', '06-penalty-2018.xlsx', '07-penalty-2015.csv');
    expect(await latestSeq(restored)).toBeGreaterThan(await latestSeq(before));
    expect(await isServed(restored, root, uscc)).toBe(false);
    const { detail } =
      (await restored.prepare("SELECT detail FROM audit WHERE actor = 'restore'").first<{ detail: string }>()) ?? {};
    expect(JSON.parse(detail ?? '')).toEqual({ from: await databaseId(before) });
  }, 60_000);
});
