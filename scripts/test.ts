import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECK_STEPS } from './check-steps.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { runStep, type Step } from './run-step.ts';

type Count = { passed: number; failed: number };

const node = process.execPath;
const reports = mkdtempSync(join(tmpdir(), 'jianxin-test-'));

// The tests have data of their own and a fixed legal day, so that they find the demo as its README tells it and touch nobody's data.
const environment = { JIANXIN_DATA: join(reports, 'data'), JIANXIN_ENV: 'test', JIANXIN_TODAY: '2026-11-24' };

function vitest(title: string, ...words: string[]): Step & { report: string } {
  const report = join(reports, `${title.replaceAll(/\W+/g, '-')}.json`);
  return {
    title,
    report,
    program: node,
    arguments: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...words,
    ],
  };
}

const suites = [
  vitest('unit and property tests', '--project', 'node'),
  vitest('worker in workerd with D1', '--config', 'vitest.workerd.config.ts'),
  vitest('HTTP contract against the running server', '--project', 'http'),
  vitest('Chromium end to end', '--project', 'e2e'),
  vitest('Lighthouse', '--project', 'lighthouse'),
];

/** Reads how many tests of a suite passed and failed; a suite that wrote no report, or failed without a failing test, counts as one failure. */
function countOf(report: string, code: number): Count {
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

const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];

async function countStep(step: Step): Promise<void> {
  const code = await runStep({ ...step, environment });
  if (code === 0) total.passed += 1;
  else {
    total.failed += 1;
    failures.push(step.title);
  }
}

ensureChromium();
for (const step of CHECK_STEPS) await countStep(step);
await countStep({ title: 'build for the Node host', program: node, arguments: ['scripts/build.ts', '--host', 'node'] });
await countStep({
  title: 'build for Cloudflare',
  program: node,
  arguments: ['scripts/build.ts', '--host', 'cloudflare'],
});
for (const suite of suites) {
  const code = await runStep({ ...suite, environment });
  const count = countOf(suite.report, code);
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed > 0) failures.push(suite.title);
}
rmSync(reports, { recursive: true, force: true });
for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
