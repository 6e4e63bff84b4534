import { xianning } from '#domain/jurisdiction/xianning.ts';
import { databaseStore } from '#scripts/import/database-store.ts';
import { runImport } from '#scripts/import/run-import.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { explainQueryFault } from '#worker/node/query-fault.ts';

/** The exit code when the database fails: what was stored before is whole, and the same command goes on from there. */
const DATABASE_FAILED = 3;

let database = '';
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

try {
  process.exitCode = await runImport(process.argv.slice(2), {
    environment: process.env,
    output: process.stdout,
    errors: process.stderr,
    now: () => Date.now(),
    signal: stop.signal,
    openRegister: async (dataDir) => {
      const { db, path, close } = await openDatabase(dataDir);
      database = path;
      return {
        store: databaseStore(db),
        sync: async (asOf) => {
          await syncSearch(db, embeddedEngine(db, placeNames(xianning)), asOf, xianning);
        },
        close,
      };
    },
  });
} catch (error) {
  const fault = explainQueryFault(database, error);
  const reason = fault instanceof Error ? fault.message : String(fault);
  process.stderr.write(
    `导入中断，已收录的行完整有效，排除故障后重新运行同一命令即可。Import stopped; run it again. ${reason}\n`,
  );
  process.exitCode = DATABASE_FAILED;
}
