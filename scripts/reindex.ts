import { parseArgs } from 'node:util';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { placeNames } from '#search-index/place-names.ts';
import { legalDay } from '#worker/clock.ts';
import { rebuildMeilisearch } from '#worker/jobs/rebuild-meilisearch.ts';
import { ConfigurationError, readConfiguration } from '#worker/node/configuration.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { openSearchEngines } from '#worker/search-engines.ts';
import { rebuildIndex } from './reindex/rebuild-index.ts';

// `npm run reindex`: makes the embedded search index anew from the record, while the portal serves. See docs/limits.md.
// `-- --engine meilisearch`: that of the Meilisearch servers the environment names. See docs/search.md.
try {
  const { values } = parseArgs({ options: { engine: { type: 'string', default: 'embedded' } } });
  const { dataDir, environment, today, meilisearch: settings } = readConfiguration(process.env);
  if (values.engine !== 'embedded' && values.engine !== 'meilisearch') {
    throw new ConfigurationError(['--engine is neither embedded nor meilisearch. Only these have an index. Name one.']);
  }
  if (values.engine === 'meilisearch' && settings === null) {
    throw new ConfigurationError([
      'MEILI_URL is not set. There is no Meilisearch to make an index on. Set it as for npm start.',
    ]);
  }
  const { db, close } = await openDatabase(dataDir);
  try {
    const clock = { JIANXIN_ENV: environment, ...(today === undefined ? {} : { JIANXIN_TODAY: today }) };
    const asOf = legalDay(clock, Date.now());
    const { meilisearch } = openSearchEngines(db, placeNames(xianning), values.engine === 'embedded' ? null : settings);
    const indexed =
      meilisearch === null
        ? await rebuildIndex(db, asOf)
        : await rebuildMeilisearch(db, meilisearch, asOf, xianning, new Date().toISOString());
    const where = meilisearch === null ? dataDir : meilisearch.servers.map(({ host }) => host).join(', ');
    process.stdout.write(`The search index of ${where} was made anew: ${indexed} enterprises.\n`);
  } finally {
    close();
  }
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The search index was not rebuilt; it is as it was. ${reason}\n`);
  process.exitCode = error instanceof ConfigurationError ? 2 : 1;
}
