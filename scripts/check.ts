import { CHECK_STEPS } from './check-steps.ts';
import { runStep } from './run-step.ts';

let failed = 0;
for (const step of CHECK_STEPS) failed += (await runStep(step)) === 0 ? 0 : 1;
process.stdout.write(failed === 0 ? '\nall checks pass\n' : `\n${failed} of ${CHECK_STEPS.length} checks failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
