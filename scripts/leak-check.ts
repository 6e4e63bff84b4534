import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLeakCheck } from './leak-check/run-leak-check.ts';

// `npm run leak-check [-- --from DAY --days N --keep]`: a year of days, and on each every surface of a running portal.
const keep = process.argv.includes('--keep');
const folder = mkdtempSync(join(tmpdir(), 'jianxin-leak-check-'));
try {
  process.exitCode = await runLeakCheck(
    process.argv.slice(2).filter((word) => word !== '--keep'),
    {
      folder,
      root: join(import.meta.dirname, '..'),
      output: process.stdout,
      errors: process.stderr,
    },
  );
} catch (error) {
  process.stderr.write(`The check could not be made. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
} finally {
  if (keep) process.stdout.write(`kept: ${folder}\n`);
  else rmSync(folder, { recursive: true, force: true });
}
