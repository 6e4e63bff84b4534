import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { databaseStore } from '#scripts/import/database-store.ts';
import { importFile } from '#scripts/import/import-file.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { receiptInstant } from '#worker/clock.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import type { Database } from '#worker/store/database.ts';
import { readMeta, writeMeta } from '#worker/store/meta.ts';
import { publishSampleNotices } from './publish-sample-notices.ts';
import { timedStep } from './timed-step.ts';

type Manifest = { files: { name: string }[] };

const KEY = 'demo';

/** Whether this database was filled with the sample, so that pages may lead to what it holds. */
export async function holdsSample(db: Database): Promise<boolean> {
  return (await readMeta(db, KEY)) !== null;
}

async function isWanted(db: Database): Promise<boolean> {
  const files = await db.prepare('SELECT count(*) AS files FROM source_file').first<number>('files');
  // Begun and cut short: importing again goes on from there, since rows already stored are duplicates.
  return files === 0 || (await readMeta(db, KEY)) === 'loading';
}

/**
 * Fills an empty database with the fictional sample (data/sample), file after file in the order of its manifest, through the same
 * importer departments' files take, and makes it findable. A database that holds anything else is left alone.
 * @example await importSample(db, '/srv/jianxin', asOf)
 */
export async function importSample(db: Database, root: string, asOf: CalendarDate): Promise<void> {
  if (!(await isWanted(db))) return;
  const folder = join(root, 'data', 'sample');
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  await writeMeta(db, KEY, 'loading');
  const store = databaseStore(db);
  await timedStep(`importing the sample (示例数据, ${files.length} files)`, async () => {
    for (const { name } of files) {
      await importFile(join(folder, name), {
        store,
        jurisdiction: xianning,
        unit: null,
        receivedAt: receiptInstant({ JIANXIN_TODAY: asOf }, Date.now()),
        receivedOn: asOf,
        report: () => undefined,
        progress: () => undefined,
      });
    }
    await publishSampleNotices(db, root, asOf);
    await syncSearch(db, embeddedEngine(db, placeNames(xianning)), asOf, xianning);
  });
  await writeMeta(db, KEY, 'loaded');
}
