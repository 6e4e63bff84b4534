import type { Context } from 'hono';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { PublicProfile } from '#domain/profile.ts';
import type { LivePage } from '#domain/wire/live-page.ts';
import type { SearchDocument } from '#search-index/search-document.ts';
import type { SearchEngine } from '#search-index/search-engine.ts';
import type { Digest } from './cache.ts';
import type { DeskHost } from './desk/desk-host.ts';
import type { Env } from './env.ts';
import type { ExtractKeys } from './extract/extract-keys.ts';
import type { LogLine } from './log-line.ts';
import type { DumpFiles } from './open-data/dump-files.ts';
import type { Register } from './register.ts';
import type { Services } from './services.ts';
import type { Raster } from './share-image/raster.ts';
import type { SendMessage } from './webhooks/send-message.ts';

/**
 * Types of the Hono app: the bindings of the host and what each request carries. `by`: what answered it (`prebuilt`, `live`, or the name
 * of a search engine), for log and metrics.
 */
export type AppEnv = { Bindings: Env; Variables: { requestId: string; services: Services; by?: string } };

/** Everything in which one host differs from another. `createApp` knows nothing else of where it runs. */
export type Host = {
  jurisdiction: Jurisdiction;
  openRegister(env: Env): Register;
  openEngine(env: Env): SearchEngine;
  /** Answers searches while that engine cannot; absent: then they are answered 503. */
  openFallbackEngine?(env: Env): SearchEngine | undefined;
  toDocument(profile: PublicProfile): SearchDocument;
  /** Renders a live page; the answer's body is the page, its status is the page's own. */
  renderPage(page: LivePage, context: Context<AppEnv>): Promise<Response>;
  /** The address of the client, for the rate limit only; null or absent: not known. Never logged. */
  clientAddress?(context: Context<AppEnv>): string | null;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  log(line: LogLine): void;
  /** Told of every answer as it leaves the app; a host that has no use for it leaves it out. */
  answered?(context: Context<AppEnv>, line: LogLine): void;
  /** For ETags; a host that has nothing faster than Web Crypto leaves it out. */
  digest?: Digest;
  /** How staff reach the desk; null or absent: there is no desk here. */
  openDesk?(env: Env): DeskHost | null;
  /** The keys that sign extracts; null or absent: none are given out here. */
  openExtractKeys?(env: Env): ExtractKeys | null;
  /** What draws share images; null or absent: there are none here. One for the whole process: it is asked once for each database. */
  openRaster?(env: Env): Raster | null;
  /** Where the files of open data are kept; null or absent: none are offered here. One for the whole process. */
  openDumpFiles?(env: Env): DumpFiles | null;
  /** Sends the messages of webhooks; absent: none are offered here. */
  sendWebhook?: SendMessage;
  /** Tells cheaply whether the database changed at all; a host that cannot tell leaves it out. */
  databaseVersion?(env: Env): Promise<string>;
};
