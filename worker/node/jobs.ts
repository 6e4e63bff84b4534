import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { MeilisearchSettings } from '#search-index/meilisearch-servers.ts';
import { placeNames } from '#search-index/place-names.ts';
import { type ClockSettings, legalDay } from '../clock.ts';
import { checkOpenData } from '../jobs/check-open-data.ts';
import { deliverWebhooks } from '../jobs/deliver-webhooks.ts';
import { keepMeilisearch } from '../jobs/rebuild-meilisearch.ts';
import { syncDesk } from '../jobs/sync-desk.ts';
import { syncOpenData } from '../jobs/sync-open-data.ts';
import { syncSearch } from '../jobs/sync-search.ts';
import { syncTables } from '../jobs/sync-tables.ts';
import type { LogLine } from '../log-line.ts';
import type { DumpFiles } from '../open-data/dump-files.ts';
import { openSearchEngines } from '../search-engines.ts';
import type { Database } from '../store/database.ts';
import { deleteLapsedObjections } from '../store/lapsed-objections.ts';
import { deleteLapsedWatchlists } from '../store/watchlists.ts';
import { type Scheduler, startScheduler } from './scheduler.ts';
import { openWebhookSender } from './webhook-sender.ts';

const SYNC_EVERY = 2000;
// The desk's lists wait for nobody outside: after a large import they take their time.
const DESK_AT_ONCE = 1000;

/**
 * Starts the jobs of the portal: every 2 s the search indexes, and the table that lists read, are brought up to the record and the legal
 * day, each by itself, so that an engine that is down keeps no list from its midnight; what people wrote
 * in objections is deleted when its day comes; the files of open data are made anew where they are not current. One process runs them.
 * @example const jobs = startJobs(database.db, env, log.write, null, files); await jobs.stop()
 */
export function startJobs(
  db: Database,
  clock: ClockSettings,
  log: (line: LogLine) => void,
  settings: MeilisearchSettings | null,
  files: DumpFiles,
): Scheduler {
  const { embedded, meilisearch } = openSearchEngines(db, placeNames(xianning), settings);
  const today = () => legalDay(clock, Date.now());
  const now = () => new Date().toISOString();
  const send = openWebhookSender();
  const start = (job: string, work: () => Promise<unknown>): Scheduler =>
    startScheduler(
      async () => {
        await work();
      },
      SYNC_EVERY,
      (error) => log({ event: 'job', job, message: error instanceof Error ? error.message : 'failed' }),
    );
  let isChecked = false;
  const makeOpenData = async (): Promise<void> => {
    if (!isChecked) await checkOpenData(db, files, today());
    isChecked = true;
    await syncOpenData({ db, files, asOf: today(), at: now(), jurisdiction: xianning });
  };
  const started = [
    start('sync-search', () => syncSearch(db, embedded, today(), xianning)),
    start('sync-tables', () => syncTables(db, today(), xianning)),
    start('sync-open-data', makeOpenData),
    start('deliver-webhooks', () => deliverWebhooks(db, { send, now: Date.now, asOf: today(), chance: Math.random })),
    start('delete-watchlists', () => deleteLapsedWatchlists(db, today())),
    start('sync-desk', () => syncDesk(db, today(), xianning, { limit: DESK_AT_ONCE })),
    start('delete-objections', () => deleteLapsedObjections(db, { asOf: today(), at: now() })),
    ...(meilisearch === null
      ? []
      : [start('sync-meilisearch', () => keepMeilisearch(db, meilisearch, today(), xianning, now))]),
  ];
  return {
    async stop() {
      await Promise.all(started.map((scheduler) => scheduler.stop()));
    },
  };
}
