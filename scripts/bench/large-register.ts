import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { databaseStore } from '#scripts/import/database-store.ts';
import { importFile } from '#scripts/import/import-file.ts';
import { writeBulk } from '#scripts/seed/write-bulk.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { syncDesk } from '#worker/jobs/sync-desk.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import { syncTables } from '#worker/jobs/sync-tables.ts';
import { openDatabase } from '#worker/node/open-database.ts';

const AS_OF = '2026-11-24' as CalendarDate;

/**
 * Fills a folder with a database of `size` fictional enterprises (示例数据), by way of department files and the importer, and indexes it.
 * A folder that was filled before is left as it is.
 * @example await makeLargeRegister('/var/tmp/bench', 100_000)
 */
export async function makeLargeRegister(folder: string, size: number): Promise<void> {
  const mark = join(folder, `ready-${size}`);
  if (existsSync(mark)) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = join(folder, 'files');
  const written = await writeBulk({ size, seed: 7, directory: files, asOf: AS_OF });
  const { db, close } = await openDatabase(folder);
  try {
    for (const { path } of written) {
      await importFile(path, {
        store: databaseStore(db),
        jurisdiction: xianning,
        unit: null,
        receivedAt: '2026-11-24T01:00:00.000Z',
        receivedOn: AS_OF,
        report: () => undefined,
        progress: () => undefined,
      });
    }
    await syncSearch(db, embeddedEngine(db, placeNames(xianning)), AS_OF, xianning);
    // Otherwise the portal that is measured would do it meanwhile.
    await syncTables(db, AS_OF, xianning);
    await syncDesk(db, AS_OF, xianning);
  } finally {
    close();
  }
  rmSync(files, { recursive: true, force: true });
  writeFileSync(mark, '');
}
