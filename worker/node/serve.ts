import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { localeOf } from '#domain/wire/locale.ts';
import { placeNames } from '#search-index/place-names.ts';
import { toSearchDocument } from '#search-index/to-search-document.ts';
import { createApp } from '../app.ts';
import { legalDay } from '../clock.ts';
import type { Env } from '../env.ts';
import type { LogLine } from '../log-line.ts';
import { openRegister } from '../open-register.ts';
import { partsOf, plainResponse } from '../plain-response.ts';
import { isRateLimited } from '../rate-limit.ts';
import { toRateLimitKey } from '../rate-limit-key.ts';
import { openSearchEngines } from '../search-engines.ts';
import { LISTS_A_DAY } from '../watchlist/next-list.ts';
import { clientAddress } from './client-address.ts';
import { openCompression } from './compressed-answer.ts';
import type { Configuration } from './configuration.ts';
import { openDumpFolder } from './dump-folder.ts';
import { openExtractKeys } from './extract-keys.ts';
import { startJobs } from './jobs.ts';
import { listen } from './listen.ts';
import { openLog } from './log-writer.ts';
import type { Sample } from './metric.ts';
import { answerMetrics } from './metrics-answer.ts';
import { followMoment } from './moment.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { openDesk } from './open-desk.ts';
import { portalSamples } from './portal-samples.ts';
import { ONLY_PROCESS, type ProcessRole } from './process-role.ts';
import { processSamples } from './process-samples.ts';
import { openRateLimiter } from './rate-limiter.ts';
import { openRepeatedAnswers } from './repeated-answers.ts';
import { openRequestMetrics } from './request-metrics.ts';
import { loadSiteRenderer } from './site-renderer.ts';
import { openStaticFiles } from './static-files.ts';
import { openThreadedRaster } from './threaded-raster.ts';
import { openWebhookSender } from './webhook-sender.ts';

/** A portal that is being served. `close`: stops accepting, finishes what runs, ends the jobs, closes the database. */
export type Serving = { url: string; close(): Promise<void> };

const OF_REGISTER = ['prebuilt', 'live', 'register'];

type RequestLine = Extract<LogLine, { event: 'request' }>;

/**
 * The bindings of the portal and, beside them, the request as it came and the log line of its answer; of a HEAD request, what GET would
 * have been answered.
 */
type NodeEnv = Env & { incoming?: IncomingMessage; line?: RequestLine; whole?: Response };

function bindings(configuration: Configuration, database: OpenDatabase, build: string): NodeEnv {
  const { environment, today, rateLimit, origin } = configuration;
  return {
    DB: database.db,
    ASSETS: openStaticFiles(join(build, 'client')),
    JIANXIN_ENV: environment,
    ...(today === undefined ? {} : { JIANXIN_TODAY: today }),
    ...(origin === null ? {} : { JIANXIN_ORIGIN: origin }),
    ...(rateLimit === 0
      ? {}
      : {
          RATE_LIMIT: openRateLimiter(rateLimit),
          WATCHLIST_LIMIT: openRateLimiter(LISTS_A_DAY, 24 * 60 * 60),
          JIANXIN_RATE_LIMIT: String(rateLimit),
        }),
  };
}

/**
 * Serves the portal from this process: the app, the site's build in `build`, the database in the data folder, `/metrics`, and, if it is
 * the role of this process, the jobs.
 * @throws ConfigurationError if the address cannot be used; Error if the build or the data folder cannot, saying what to do
 * @example const { url, close } = await serve(readConfiguration(process.env), 'dist/node')
 */
export async function serve(
  configuration: Configuration,
  build: string,
  role: ProcessRole = ONLY_PROCESS,
): Promise<Serving> {
  const renderLive = await loadSiteRenderer(build);
  const database = await openDatabase(configuration.dataDir);
  const env = bindings(configuration, database, build);
  const { engine, fallback } = openSearchEngines(database.db, placeNames(xianning), configuration.meilisearch);
  const log = openLog(role.print);
  const metrics = openRequestMetrics(engine.name);
  const note = (line: LogLine): void => {
    metrics.observe(line);
    log.write(line);
  };
  const repeated = openRepeatedAnswers({
    moment: followMoment({
      version: database.version,
      asOf: () => legalDay(env, Date.now()),
      now: () => Date.now(),
      elapsed: () => performance.now(),
    }),
    prepare: (line) => {
      const [write, count] = [log.prepare(line), metrics.prepare(line)];
      return (id, ms) => {
        write(id, ms);
        count(ms);
      };
    },
    // The embedded index is part of the database; what another engine holds changes without a commit here.
    isBound: (by) => by === undefined || OF_REGISTER.includes(by) || (by === 'embedded' && engine.name === 'embedded'),
    limit: (incoming) => {
      const address = clientAddress(incoming, configuration.proxies);
      if (
        env.RATE_LIMIT === undefined ||
        address === null ||
        !isRateLimited((incoming.url ?? '').split('?', 1)[0] ?? '')
      )
        return null;
      return env.RATE_LIMIT.limit({ key: toRateLimitKey(address) }).then(
        ({ success }) => success,
        () => true,
      );
    },
  });
  const desk = openDesk(configuration, database.db);
  const extractKeys = openExtractKeys(configuration.dataDir);
  const raster = openThreadedRaster();
  const dumpFiles = openDumpFolder(join(configuration.dataDir, 'open-data'));
  const app = createApp({
    openDesk: () => desk,
    openExtractKeys: () => extractKeys,
    sendWebhook: openWebhookSender(),
    openRaster: () => raster,
    openDumpFiles: () => dumpFiles,
    jurisdiction: xianning,
    openRegister: ({ DB }) => openRegister(DB, xianning, engine.name),
    openEngine: () => engine,
    ...(fallback === undefined ? {} : { openFallbackEngine: () => fallback }),
    toDocument: toSearchDocument,
    renderPage: (page, c) => renderLive(page, localeOf(c.req.path)),
    digest: (body) => hash('sha256', body, 'hex'),
    clientAddress: (c) => {
      const { incoming } = c.env as NodeEnv;
      return incoming === undefined ? null : clientAddress(incoming, configuration.proxies);
    },
    now: () => Date.now(),
    log: note,
    answered: (c, line) => {
      const bound: NodeEnv = c.env;
      if (c.req.method === 'HEAD') bound.whole = c.res;
      if (line.event === 'request') bound.line = line;
    },
    databaseVersion: async () => database.version(),
  });
  const compress = openCompression();
  const own = (): Sample[] =>
    [...metrics.samples(), ...processSamples()].map((sample) => ({
      ...sample,
      labels: { ...sample.labels, process: role.name },
    }));
  role.onAsked(own);
  const samples = async (): Promise<Sample[]> => [
    ...(await role.gather(own())),
    ...(await portalSamples(env, engine.name)),
  ];
  const answer = async (request: Request, incoming: IncomingMessage): Promise<Response> => {
    const told = incoming.url === '/metrics' ? await answerMetrics(incoming, configuration.metrics, samples) : null;
    if (told !== null) return told;
    const bound: NodeEnv = { ...env, incoming };
    const answered = await app.fetch(request, bound);
    const compressed = await compress(bound.whole ?? answered, incoming.headers['accept-encoding']);
    if (bound.line !== undefined) repeated.note(incoming, compressed, bound.line);
    const parts = bound.whole === undefined ? null : partsOf(compressed);
    if (bound.whole === undefined) return compressed;
    // HEAD has the headers of GET, those of the compression included.
    return parts === null ? answered : plainResponse(null, parts.status, parts.headers);
  };
  const closeAll = (): void => {
    log.close();
    desk?.close();
    database.close();
  };
  try {
    const server = await listen(answer, configuration.host, configuration.port, repeated.answer);
    const jobs = role.runsJobs ? startJobs(database.db, env, note, configuration.meilisearch, dumpFiles) : null;
    return {
      url: server.url,
      async close() {
        await server.close();
        await jobs?.stop();
        await raster.close();
        closeAll();
      },
    };
  } catch (error) {
    closeAll();
    throw error;
  }
}
