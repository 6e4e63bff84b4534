import { userInfo } from 'node:os';
import { runStaff } from './staff/run-staff.ts';

// `npm run staff -- create --email … --name … --roles administrator`: the accounts of the desk. See docs/desk.md.
process.exitCode = await runStaff(process.argv.slice(2), {
  environment: process.env,
  output: process.stdout,
  errors: process.stderr,
  now: () => Date.now(),
  // Run through sudo, the person counts, not the portal's user.
  actor: process.env.SUDO_USER ?? userInfo().username,
});
