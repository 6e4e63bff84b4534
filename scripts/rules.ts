import { runRules } from './rules/run-rules.ts';

// `npm run rules [-- --csv]`: every provision on which publication rests as one table, for a lawyer to review.
process.exitCode = await runRules(process.argv.slice(2), process.env, {
  out: (text) => process.stdout.write(text),
  fault: (text) => process.stderr.write(text),
});
