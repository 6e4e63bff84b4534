import type { IncomingMessage } from 'node:http';
import { plainResponse } from '../plain-response.ts';
import type { Configuration } from './configuration.ts';
import { isLoopback } from './is-loopback.ts';
import type { Sample } from './metric.ts';
import { METRICS_TYPE, writeMetrics } from './metrics-text.ts';

const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];

/** Whether a request came from this very machine and was not passed on by a proxy on it. */
function isFromHere({ socket, headers }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  return isLoopback(socket.remoteAddress) && FORWARDED.every((name) => headers[name] === undefined);
}

/**
 * Answers `GET /metrics` to those who may read it: programs on this machine, or everybody with `JIANXIN_METRICS=public`. Null for every
 * other request, which the portal then answers as it would anyway (404).
 * @example (await answerMetrics(incoming, 'loopback', samples)) ?? app.fetch(request, env)
 */
export async function answerMetrics(
  incoming: Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'socket'>,
  readers: Configuration['metrics'],
  samples: () => Promise<readonly Sample[]>,
): Promise<Response | null> {
  if (incoming.url !== '/metrics' || incoming.method !== 'GET') return null;
  if (readers === 'loopback' && !isFromHere(incoming)) return null;
  const headers = { 'Content-Type': METRICS_TYPE, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
  return plainResponse(writeMetrics(await samples()), 200, headers);
}
