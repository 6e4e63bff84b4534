import autocannon, { type Client } from 'autocannon';
import type { BenchServer } from './bench-server.ts';
import { median } from './measured.ts';

/** What a server did under load. `rate`: requests/s; `cpu`: its processor time a request, in µs; `p50`, `p99`: ms, at least 1. */
export type Load = { rate: number; cpu: number; p50: number; p99: number };

/** What to ask for: addresses in turn, each connection from the first on; or, of a function, one that nobody asked for before each time. */
export type Addresses = readonly string[] | (() => string);

// More than any connection comes to ask in one measurement of a route worth measuring so.
const FRESH = 20_000;

function toRequests(paths: readonly string[]): { method: 'GET'; path: string }[] {
  return paths.map((path) => ({ method: 'GET', path }));
}

/**
 * Asks a server for these addresses from so many connections for so many seconds.
 * @param coding what `Accept-Encoding` says; none: the answer comes as it is
 * @throws if an answer is not 2xx
 * @example (await load(server, ['/healthz'], 8, 2)).rate
 */
export async function load(
  server: BenchServer,
  addresses: Addresses,
  connections: number,
  seconds: number,
  coding?: string,
): Promise<Load> {
  const before = await server.cpuSeconds();
  const setupClient = (client: Client): void => {
    if (typeof addresses !== 'function') return;
    client.setRequests(toRequests(Array.from({ length: Math.ceil(FRESH / connections) }, addresses)));
  };
  const result = await autocannon({
    url: server.url,
    connections,
    duration: seconds,
    ...(coding === undefined ? {} : { headers: { 'accept-encoding': coding } }),
    requests: typeof addresses === 'function' ? [] : toRequests(addresses),
    setupClient,
  });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were not 2xx.`);
  const cpu = ((await server.cpuSeconds()) - before) * 1e6;
  return {
    rate: result.requests.total / result.duration,
    cpu: cpu / Math.max(1, result.requests.total),
    p50: Math.max(1, result.latency.p50),
    p99: Math.max(1, result.latency.p99),
  };
}

/** The middle of several measurements, number by number. */
export function medianLoad(loads: readonly Load[]): Load {
  const of = (read: (one: Load) => number): number => median(loads.map(read));
  return {
    rate: of(({ rate }) => rate),
    cpu: of(({ cpu }) => cpu),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
  };
}
