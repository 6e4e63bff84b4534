import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sumTally } from './faults/sum-tally.ts';
import { runStep } from './run-step.ts';

// `npm run test:faults [-- --quick]`: the fault suite, a quarter of an hour on two cores that do nothing else; quick: the faults most likely to lose data,
// a few of each, one minute. A suite that takes far longer is itself a failure: something hangs.
const quick = process.argv.includes('--quick');
const LIMIT = quick ? 5 * 60_000 : 30 * 60_000;
const QUICK_FILES = ['killed-import', 'killed-sync', 'killed-backup', 'two-importers', 'shutdown'];

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'jianxin-fault-report-'));
const tally = join(folder, 'tally.jsonl');
const report = join(folder, 'report.json');
const environment = { JIANXIN_ENV: 'test', JIANXIN_TODAY: '2026-11-24' };

function countTests(code: number): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: numPassedTests, failed: numFailedTests === 0 && code !== 0 ? 1 : numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** The servers of the suite run on copies of the demo, with the site that was built from it. */
async function ensureDemo(): Promise<number> {
  const database = join(resolve(process.env.JIANXIN_DATA ?? join(root, '.data')), 'jianxin.sqlite');
  if (existsSync(database) && existsSync(join(root, 'dist/node/client/build.json'))) return 0;
  const words = [join(root, 'scripts/build.ts'), '--host', 'node'];
  return runStep({ title: 'demo and site', program: process.execPath, arguments: words, environment });
}

const prepared = await ensureDemo();
const code = await runStep({
  title: quick ? 'faults, quick' : 'faults',
  program: process.execPath,
  arguments: [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    'vitest.faults.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(quick ? QUICK_FILES.map((name) => `test/faults/${name}.test.ts`) : []),
  ],
  environment: { ...environment, JIANXIN_FAULT_TALLY: tally, JIANXIN_FAULTS_QUICK: quick ? '1' : '0' },
  limit: LIMIT,
});
const { injected, checked, lost, inconsistent } = sumTally(tally);
const { passed, failed } = countTests(prepared === 0 ? code : 1);
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `\nfaults injected ${injected}, acknowledged writes checked ${checked}, lost ${lost}, inconsistent ${inconsistent}\n${passed} passed, ${failed} failed\n`,
);
process.exitCode = failed === 0 && lost === 0 && inconsistent === 0 ? 0 : 1;
