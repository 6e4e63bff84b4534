import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { type ClockSettings, legalDay } from '../clock.ts';
import { syncSearch } from '../jobs/sync-search.ts';
import type { LogLine } from '../log-line.ts';
import type { Database } from '../store/database.ts';
import { type Scheduler, startScheduler } from './scheduler.ts';

const SYNC_EVERY = 2000;

/**
 * Starts the jobs of the portal: every 2 s the search index is brought up to the record and the legal day. One process runs them.
 * @example const jobs = startJobs(database.db, env, log.write); await jobs.stop()
 */
export function startJobs(db: Database, clock: ClockSettings, log: (line: LogLine) => void): Scheduler {
  const engine = embeddedEngine(db, placeNames(xianning));
  return startScheduler(
    async () => {
      await syncSearch(db, engine, legalDay(clock, Date.now()), xianning);
    },
    SYNC_EVERY,
    (error) => log({ event: 'job', job: 'sync-search', message: error instanceof Error ? error.message : 'failed' }),
  );
}
