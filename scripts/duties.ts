import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#worker/node/open-database.ts';
import { runDuties } from './duties/run-duties.ts';

// `npm run duties`: what each unit owes on its records, and by when. Reads the database, changes nothing. See docs/duties.md.
try {
  process.exitCode = await runDuties(process.argv.slice(2), {
    environment: process.env,
    output: process.stdout,
    errors: process.stderr,
    now: () => Date.now(),
    open: async (dataDir) => (existsSync(join(dataDir, 'jianxin.sqlite')) ? openDatabase(dataDir) : null),
  });
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`没有查完，以上结果不完整。Not finished; what is shown is incomplete. ${reason}\n`);
  process.exitCode = 3;
}
