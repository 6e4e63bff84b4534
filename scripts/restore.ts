import { processHost } from './backup/process-host.ts';
import { runRestore } from './backup/run-restore.ts';

// `npm run restore -- FILE [--data DIR]`: puts a verified backup in place; the database before is kept aside. See docs/runbook.md.
process.exitCode = await runRestore(process.argv.slice(2), processHost());
