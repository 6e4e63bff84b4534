import { legalDay } from '#worker/clock.ts';
import { ConfigurationError, readConfiguration } from '#worker/node/configuration.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { rebuildIndex } from './reindex/rebuild-index.ts';

// `npm run reindex`: makes the embedded search index anew from the record, while the portal serves. See docs/limits.md.
try {
  const { dataDir, environment, today } = readConfiguration(process.env);
  const { db, close } = await openDatabase(dataDir);
  try {
    const clock = { JIANXIN_ENV: environment, ...(today === undefined ? {} : { JIANXIN_TODAY: today }) };
    const indexed = await rebuildIndex(db, legalDay(clock, Date.now()));
    process.stdout.write(`The search index of ${dataDir} was made anew: ${indexed} enterprises.\n`);
  } finally {
    close();
  }
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The search index was not rebuilt; it is as it was. ${reason}\n`);
  process.exitCode = error instanceof ConfigurationError ? 2 : 1;
}
