import { join } from 'node:path';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { embeddedEngine } from '#search-index/embedded-engine.ts';
import { placeNames } from '#search-index/place-names.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { createApp } from '../app.ts';
import { legalDay } from '../clock.ts';
import type { Env } from '../env.ts';
import { syncSearch } from '../jobs/sync-search.ts';
import { openRegister } from '../open-register.ts';
import type { Configuration } from './configuration.ts';
import { databaseVersion } from './database-version.ts';
import { listen } from './listen.ts';
import { openLog } from './log-writer.ts';
import { openDatabase } from './open-database.ts';
import { startScheduler } from './scheduler.ts';
import { loadSiteRenderer } from './site-renderer.ts';
import { openStaticFiles } from './static-files.ts';

const SYNC_EVERY = 2000;

/** A portal that is being served. `close`: stops accepting, finishes what runs, ends the jobs, closes the database. */
export type Serving = { url: string; close(): Promise<void> };

/**
 * Serves the portal from one process on one machine: the app, the site's build in `build`, the database in the data folder, and
 * the job that keeps the search index current.
 * @throws ConfigurationError if the address cannot be used; Error if the build or the data folder cannot, saying what to do
 * @example const { url, close } = await serve(readConfiguration(process.env), 'dist/node')
 */
export async function serve(configuration: Configuration, build: string): Promise<Serving> {
  const renderLive = await loadSiteRenderer(build);
  const database = await openDatabase(configuration.dataDir);
  const log = openLog((text) => process.stdout.write(text));
  const env: Env = {
    DB: database.db,
    ASSETS: openStaticFiles(join(build, 'client')),
    JIANXIN_ENV: configuration.environment,
    ...(configuration.today === undefined ? {} : { JIANXIN_TODAY: configuration.today }),
  };
  const engine = embeddedEngine(database.db, placeNames(xianning));
  const app = createApp({
    jurisdiction: xianning,
    openRegister: ({ DB }) => openRegister(DB, xianning, engine.name),
    openEngine: () => engine,
    toDocument: toSearchDocument,
    renderPage: renderLive,
    now: () => Date.now(),
    log: log.write,
    databaseVersion: ({ DB }) => databaseVersion(DB),
  });
  const closeAll = async (): Promise<void> => {
    log.close();
    database.close();
  };
  try {
    const server = await listen((request) => app.fetch(request, env), configuration.host, configuration.port);
    const scheduler = startScheduler(
      () => syncSearch(database.db, engine, legalDay(env, Date.now()), xianning).then(() => undefined),
      SYNC_EVERY,
      (error) =>
        log.write({ event: 'job', job: 'sync-search', message: error instanceof Error ? error.message : 'failed' }),
    );
    return {
      url: server.url,
      async close() {
        await server.close();
        await scheduler.stop();
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
