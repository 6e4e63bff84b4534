import { join } from 'node:path';
import type { Configuration } from './configuration.ts';
import { ConfigurationError } from './configuration.ts';
import { openDumpFolder } from './dump-folder.ts';
import { freePort } from './free-port.ts';
import { startJobs } from './jobs.ts';
import { openLog } from './log-writer.ts';
import { openDatabase } from './open-database.ts';
import { startPool } from './process-pool.ts';
import type { Serving } from './serve.ts';

/**
 * Serves the portal from several processes on one address and one database: `configuration.processes` of them answer requests and only
 * read; this one runs the jobs, writes the log, and starts again whichever of them ends. Each sees what another committed at its next
 * request. If this process ends, so do the others.
 * @throws ConfigurationError if the processes cannot start, saying why
 * @example const { url, close } = await serveMany(readConfiguration(process.env), 'dist/node')
 */
export async function serveMany(configuration: Configuration, build: string): Promise<Serving> {
  const { dataDir, environment, host, processes, today } = configuration;
  const database = await openDatabase(dataDir);
  const print = (text: string): void => {
    process.stdout.write(text);
  };
  const log = openLog(print);
  const port = configuration.port === 0 ? await freePort(host) : configuration.port;
  const pool = startPool({ count: processes, build, environment: { PORT: String(port) }, print, log: log.write });
  const closeRest = (): void => {
    log.close();
    database.close();
  };
  try {
    const url = await pool.ready;
    const clock = { JIANXIN_ENV: environment, ...(today === undefined ? {} : { JIANXIN_TODAY: today }) };
    const files = openDumpFolder(join(dataDir, 'open-data'));
    const jobs = startJobs(database.db, clock, log.write, configuration.meilisearch, files);
    return {
      url,
      async close() {
        await pool.close();
        await jobs.stop();
        closeRest();
      },
    };
  } catch (error) {
    await pool.close();
    closeRest();
    throw new ConfigurationError([error instanceof Error ? error.message : 'The processes cannot start.']);
  }
}
