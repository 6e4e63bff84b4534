import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { legalDay } from '#worker/clock.ts';
import { readConfiguration } from '#worker/node/configuration.ts';
import { openDatabase } from '#worker/node/open-database.ts';
import { runStep } from './run-step.ts';
import { buildSite } from './site/build-site.ts';
import { importSample } from './site/import-sample.ts';
import { timedStep } from './site/timed-step.ts';
import { writeSqlDump } from './site/write-sql-dump.ts';

// `npm run dev`: the Cloudflare host on this machine, in workerd with a local D1 that is filled from the data folder each time.
const root = join(import.meta.dirname, '..');
const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');
const built = join(root, 'dist/cloudflare/server/wrangler.json');
const state = join(root, '.wrangler/state');

async function must(title: string, ...words: string[]): Promise<void> {
  const code = await runStep({ title, program: process.execPath, arguments: [wrangler, ...words] });
  if (code !== 0) throw new Error(`${title} failed. Its output above says why.`);
}

const { dataDir, demo, environment, today, port } = readConfiguration(process.env);
const fixed = today === undefined ? {} : { JIANXIN_TODAY: today };
const asOf = legalDay({ JIANXIN_ENV: environment, ...fixed }, Date.now());
const dump = join(dataDir, 'dev', 'database.sql');
const database = await openDatabase(dataDir);
try {
  if (demo) await importSample(database.db, root, asOf);
  mkdirSync(join(dataDir, 'dev'), { recursive: true });
  await timedStep('copy of the database', () => writeSqlDump(database.db, dump));
  const snapshot = join(dataDir, 'snapshot');
  await buildSite({ root, host: 'cloudflare', db: database.db, snapshot, asOf, jurisdiction: xianning });
} finally {
  database.close();
}
rmSync(join(state, 'v3/d1'), { recursive: true, force: true });
const local = ['--local', '--config', built, '--persist-to', state];
await must('local D1: migrations', 'd1', 'migrations', 'apply', 'DB', ...local);
await must('local D1: data', 'd1', 'execute', 'DB', '--file', dump, '--yes', ...local);
const settings = ['JIANXIN_ENV:development', ...(today === undefined ? [] : [`JIANXIN_TODAY:${today}`])];
const words = ['dev', '--config', built, '--persist-to', state, '--port', String(port)];
const server = spawn(process.execPath, [wrangler, ...words, ...settings.flatMap((one) => ['--var', one])], {
  stdio: 'inherit',
  env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
});
// wrangler dev has no clock for cron: the job that keeps the index current is called from here.
const cron = setInterval(() => {
  fetch(`http://localhost:${port}/cdn-cgi/local/scheduled`).catch(() => undefined);
}, 5000);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('close', (code) => {
  clearInterval(cron);
  process.exitCode = code ?? 0;
});
