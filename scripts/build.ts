import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { legalDay } from '#worker/clock.ts';
import { readConfiguration } from '#worker/node/configuration.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { buildSite } from './site/build-site.ts';
import { importSample } from './site/import-sample.ts';

// `npm run build [-- --host node|cloudflare]`: the site from the data folder, for one host (default: both).
const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { host: { type: 'string' } } });
const hosts = (['node', 'cloudflare'] as const).filter((host) => values.host === undefined || values.host === host);
if (hosts.length === 0) {
  process.stderr.write('--host must be node or cloudflare.\n');
  process.exit(2);
}
const { dataDir, demo, environment, today } = readConfiguration(process.env);
const asOf = legalDay(
  { JIANXIN_ENV: environment, ...(today === undefined ? {} : { JIANXIN_TODAY: today }) },
  Date.now(),
);
const database = await openDatabase(dataDir);
try {
  if (demo) await importSample(database.db, root, asOf);
  for (const host of hosts) {
    process.stdout.write(`building the site for ${host}\n`);
    const snapshot = join(dataDir, 'snapshot');
    await buildSite({ root, host, db: database.db, snapshot, asOf, jurisdiction: xianning });
  }
} finally {
  database.close();
}
