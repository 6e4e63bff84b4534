import { join } from 'node:path';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { Configuration } from '#worker/node/configuration.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { explainQueryFault } from '#worker/node/query-fault.ts';
import { applyRecalledLaw } from '#worker/store/recalled-law.ts';
import { buildSite } from './build-site.ts';
import { importSample } from './import-sample.ts';
import { mustBuild } from './must-build.ts';
import { timedStep } from './timed-step.ts';

/**
 * Everything that must be there before the portal is served: the database with the newest schema, the demo if it is wanted and the
 * database is empty, and the site built from it. Says each step and how long it took; a second time there is nothing to do.
 * @example await preparePortal(readConfiguration(process.env), root, '2026-11-24' as CalendarDate)
 */
export async function preparePortal(
  { dataDir, demo, recalledLaw }: Pick<Configuration, 'dataDir' | 'demo' | 'recalledLaw'>,
  root: string,
  asOf: CalendarDate,
): Promise<void> {
  const database = await timedStep(`database in ${dataDir}`, () => openDatabase(dataDir));
  try {
    await applyRecalledLaw(database.db, recalledLaw, new Date().toISOString());
    if (demo) await importSample(database.db, root, asOf);
    const reason = await mustBuild(root, database.db, asOf);
    if (reason === null) return;
    process.stdout.write(`building the site (${reason})\n`);
    const snapshot = join(dataDir, 'snapshot');
    await buildSite({ root, host: 'node', db: database.db, snapshot, asOf, jurisdiction: xianning });
  } catch (error) {
    throw explainQueryFault(database.path, error);
  } finally {
    database.close();
  }
}
