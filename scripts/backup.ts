import { processHost } from './backup/process-host.ts';
import { runBackup } from './backup/run-backup.ts';

// `npm run backup [-- --to DIR] [--keep N]`: an online backup, verified after writing. See docs/runbook.md.
process.exitCode = await runBackup(process.argv.slice(2), processHost());
