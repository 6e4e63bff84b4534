import { resolve } from 'node:path';
import type { MeilisearchSettings } from '#search-index/meilisearch-servers.ts';
import { refuseClock } from '../clock.ts';
import { DEFAULT_RATE_LIMIT } from '../rate-limit.ts';
import { readSearchConfiguration } from '../search-configuration.ts';
import type { RecalledLaw } from '../store/recalled-law.ts';
import { type DeskConfiguration, readDeskConfiguration } from './desk-configuration.ts';

/** How a Node server runs, read from the environment once, at start. */
export type Configuration = {
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** Absolute path of the folder that holds the database. */
  dataDir: string;
  /** Whether an empty database is filled with the fictional sample. */
  demo: boolean;
  environment: 'production' | 'development' | 'test';
  /** The fixed legal day in development and tests. */
  today: string | undefined;
  /** Requests a client may make in a minute; 0: no limit. */
  rateLimit: number;
  /** Proxies of our own before this server, whose entries in `X-Forwarded-For` are believed. */
  proxies: number;
  /** Whether records are shown whose term rests on a provision nobody has read in its own text. */
  recalledLaw: RecalledLaw;
  /** How many processes answer requests. */
  processes: number;
  /** Scheme and host under which the portal is known; null: that of each request. */
  origin: string | null;
  /** Where the desk is served and what signs its cookies (null: a file of the data folder); null: there is no desk. */
  desk: DeskConfiguration | null;
  /** From where `/metrics` can be read. */
  metrics: 'loopback' | 'public';
  /** Where Meilisearch answers searches; null: the embedded engine does. */
  meilisearch: MeilisearchSettings | null;
};

/** The environment is not usable. Each line says what is wrong, why it matters and how to mend it. */
export class ConfigurationError extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigurationError';
  }
}

const ENVIRONMENTS = ['production', 'development', 'test'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

type WholeNumber = { name: string; otherwise: number; least: number; most: number; why: string };

function wholeNumber(environment: Environment, faults: string[], asked: WholeNumber): number {
  const { name, otherwise, least, most, why } = asked;
  const text = environment[name] ?? '';
  if (text === '') return otherwise;
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value;
  faults.push(
    `${name} is no whole number from ${least} to ${most}. ${why} Set ${name}=${otherwise}, or leave it out for the same.`,
  );
  return otherwise;
}

function portOf(text: string, faults: string[]): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  faults.push('PORT is no port number. The server cannot listen on it. Set a whole number from 0 to 65535, e.g. 8787.');
  return 0;
}

/**
 * Reads HOST, PORT, JIANXIN_DATA, JIANXIN_DEMO, JIANXIN_ENV and JIANXIN_TODAY. Defaults: 127.0.0.1, 8787, `.data`, 1,
 * development (production if NODE_ENV says so), none. Then JIANXIN_RATE_LIMIT (600 requests a minute and client; in tests 0, none),
 * JIANXIN_PROXY (0 proxies before this server), JIANXIN_PROCESSES (1), JIANXIN_METRICS (loopback) and
 * JIANXIN_RECALLED_LAW (publish); for the desk JIANXIN_DESK (1), JIANXIN_ORIGIN (the address listened on) and JIANXIN_DESK_SECRET (a file).
 * @throws ConfigurationError naming every fault at once
 * @example readConfiguration(process.env).port // 8787
 */
export function readConfiguration(environment: Environment): Configuration {
  const faults: string[] = [];
  const named = environment.JIANXIN_ENV ?? (environment.NODE_ENV === 'production' ? 'production' : 'development');
  const kind = ENVIRONMENTS.find((one) => one === named);
  if (kind === undefined) {
    faults.push(
      `JIANXIN_ENV is none of ${ENVIRONMENTS.join(', ')}. It decides whether the legal day may be fixed. Set JIANXIN_ENV=production on a server.`,
    );
  }
  const demo = environment.JIANXIN_DEMO ?? '1';
  if (demo !== '0' && demo !== '1') {
    faults.push(
      'JIANXIN_DEMO is neither 0 nor 1. It decides whether fictional data is loaded. Set JIANXIN_DEMO=0 to start empty.',
    );
  }
  const host = environment.HOST ?? '127.0.0.1';
  if (!/^[0-9A-Za-z.:-]+$/.test(host)) {
    faults.push(
      'HOST is no address. The server cannot listen on it. Set an address of this machine, e.g. 127.0.0.1 or 0.0.0.0.',
    );
  }
  const today = environment.JIANXIN_TODAY === '' ? undefined : environment.JIANXIN_TODAY;
  const clock = refuseClock({
    ...(kind === undefined ? {} : { JIANXIN_ENV: kind }),
    ...(today === undefined ? {} : { JIANXIN_TODAY: today }),
  });
  if (clock !== null) faults.push(clock);
  const port = portOf(environment.PORT ?? '8787', faults);
  const metrics = environment.JIANXIN_METRICS ?? 'loopback';
  if (metrics !== 'loopback' && metrics !== 'public') {
    faults.push(
      'JIANXIN_METRICS is neither loopback nor public. It decides who may read /metrics. Set JIANXIN_METRICS=loopback, or leave it out.',
    );
  }
  const recalledLaw = environment.JIANXIN_RECALLED_LAW ?? 'publish';
  if (recalledLaw !== 'publish' && recalledLaw !== 'refuse') {
    faults.push(
      'JIANXIN_RECALLED_LAW is neither publish nor refuse. It decides whether records are shown on law that nobody has compared with its text. Set JIANXIN_RECALLED_LAW=refuse, or leave it out.',
    );
  }
  const numbers = {
    rateLimit: wholeNumber(environment, faults, {
      ...{ name: 'JIANXIN_RATE_LIMIT', otherwise: kind === 'test' ? 0 : DEFAULT_RATE_LIMIT, least: 0, most: 1_000_000 },
      why: 'It is how many requests a client may make in a minute; 0 is no limit.',
    }),
    proxies: wholeNumber(environment, faults, {
      ...{ name: 'JIANXIN_PROXY', otherwise: 0, least: 0, most: 10 },
      why: 'It is how many proxies of your own stand before this server; a wrong number lets clients invent their address.',
    }),
    processes: wholeNumber(environment, faults, {
      ...{ name: 'JIANXIN_PROCESSES', otherwise: 1, least: 1, most: 128 },
      why: 'It is how many processes answer requests; more than the processors of this machine gain nothing.',
    }),
  };
  const desk = readDeskConfiguration(environment, { host, port }, faults);
  const search = readSearchConfiguration(environment, kind === 'production');
  faults.push(...search.faults);
  if (faults.length > 0 || kind === undefined) throw new ConfigurationError(faults);
  const dataDir = resolve(environment.JIANXIN_DATA ?? '.data');
  const isPublic = metrics === 'public';
  return {
    desk,
    origin: (environment.JIANXIN_ORIGIN ?? '') === '' ? null : new URL(environment.JIANXIN_ORIGIN ?? '').origin,
    ...{ host, port, dataDir, demo: demo === '1', environment: kind, today, ...numbers },
    recalledLaw: recalledLaw === 'publish' ? 'publish' : 'refuse',
    metrics: isPublic ? 'public' : 'loopback',
    meilisearch: search.meilisearch,
  };
}
