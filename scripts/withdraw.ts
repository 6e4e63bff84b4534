import { userInfo } from 'node:os';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { syncPublic } from '#worker/jobs/sync-public.ts';
import { syncSearch } from '#worker/jobs/sync-search.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { runWithdraw } from './withdraw/run-withdraw.ts';

// `npm run withdraw -- CODE RECORD-ID --reason TEXT`: takes one record from the public at once, shields it, or notes an objection. See docs/runbook.md.
try {
  process.exitCode = await runWithdraw(process.argv.slice(2), {
    environment: process.env,
    output: process.stdout,
    errors: process.stderr,
    now: () => Date.now(),
    // Run through sudo, the person counts, not the portal's user.
    actor: process.env.SUDO_USER ?? userInfo().username,
    open: async (dataDir) => {
      const { db, close } = await openDatabase(dataDir);
      return {
        db,
        close,
        sync: async (asOf) => {
          await syncSearch(db, embeddedEngine(db, placeNames(xianning)), asOf, xianning);
          await syncPublic(db, asOf, xianning);
        },
      };
    },
  });
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `没有办理完毕，排除故障后重新运行同一命令。Not finished; run the same command again. ${reason}\n`,
  );
  process.exitCode = 1;
}
